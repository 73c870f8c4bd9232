/** What office.js sends for one `context.sync()`: actions in order, on objects named by paths. */
export type Batch = {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  /** Paths such as `name` or `tables/name`. */
  readonly QueryInfo?: { readonly Select?: readonly string[] };
};

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
};

/** Where an argument is an object, `ReferencedObjectPathIds` has its path at the same place, else 0. */
export type Arguments = {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
};

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4 } as const;
export const PATH = { workbook: 1, method: 3, property: 4, item: 5, reference: 6, nothing: 7 } as const;

export type Answer = {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
};
