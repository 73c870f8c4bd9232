import type { CheckResult } from '../../check-types';

/** A register that was checked, as the formats need it: nothing of the file system. */
export type CheckedFile = {
  /** As the user wrote it on the command line. */
  readonly path: string;
  /** `file:` URI of the register. */
  readonly uri: string;
  readonly result: CheckResult;
  readonly copy?: CheckedCopy;
  /** Where the governors' report went, as the user wrote it. */
  readonly report?: string;
};

/** What became of `--out`. */
export type CheckedCopy = {
  readonly path: string;
  /** What could not be written, one sentence each. */
  readonly leftAlone: readonly string[];
};

/** Names for people, from the catalogue and the policy. An unknown id is its own name. */
export type Titles = {
  /** Whose policy it is. */
  readonly organisation: string;
  readonly topic: (id: string) => string;
  readonly rule: (id: string) => string;
};
