import type { Records } from '../register/records';
import { known } from './fact-table';
import type { Facts, Fact } from './subject';

/**
 * Whether somebody is under notice on the as-at day: a day of notice up to it, or a last day still ahead. Without either
 * column on the staff list nothing is known.
 */
export function underNotice(facts: Facts, { columns, staff }: Records, asAt: number): Fact | undefined {
  const { resignedOn, leftOn } = facts;
  if (resignedOn?.kind === 'unknown') return resignedOn;
  if (resignedOn?.kind === 'known' && typeof resignedOn.value === 'number' && resignedOn.value <= asAt)
    return known(true, resignedOn.cells);
  if (resignedOn?.kind === 'between')
    return resignedOn.to <= asAt
      ? known(true, resignedOn.cells)
      : { kind: 'unknown', why: 'the day of notice is only roughly known', cells: resignedOn.cells };
  if (leftOn?.kind === 'unknown') return leftOn;
  if (leftOn !== undefined) return known(true, leftOn.cells);
  const fields = [...(columns.staff ?? []), ...(columns.matrix ?? [])];
  const isSaid =
    fields.includes('resignedOn') ||
    fields.includes('leftOn') ||
    staff.some((row) => row.leftOn !== undefined || row.details?.resignedOn !== undefined);
  return isSaid ? known(false, resignedOn?.cells ?? []) : undefined;
}
