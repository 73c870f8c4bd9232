import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import type { OfficeHolder } from './office-holder';
import type { People } from './people';

/** What subjects are derived from. */
export type DeriveInput = {
  readonly records: Records;
  readonly people: People;
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  /** Who held the policy's offices, by the school's settings. */
  readonly holders: readonly OfficeHolder[];
  readonly asAt: Day;
};
