import type { Records } from '../register/records';
import { known, spanOf, unknown } from './fact-table';
import type { Facts, Fact } from './subject';

/**
 * Whether somebody is under notice on the as-at day: a day of notice up to it, or a last day still ahead. Without either
 * column on the staff list nothing is known.
 */
export function underNotice(facts: Facts, { columns, staff }: Records, asAt: number): Fact | undefined {
  const { resignedOn, leftOn } = facts;
  const noticed = spanOf(resignedOn);
  if (resignedOn !== undefined && noticed !== undefined && noticed.to <= asAt)
    return known(true, resignedOn.cells);
  if (leftOn !== undefined && leftOn.kind !== 'unknown') return known(true, leftOn.cells);
  if (resignedOn?.kind === 'unknown') return resignedOn;
  if (resignedOn !== undefined && noticed !== undefined && noticed.from <= asAt)
    return unknown('the day of notice is only roughly known', resignedOn.cells);
  if (leftOn !== undefined) return leftOn;
  const fields = [...(columns.staff ?? []), ...(columns.matrix ?? [])];
  const isSaid =
    fields.includes('resignedOn') ||
    fields.includes('leftOn') ||
    staff.some((row) => row.leftOn !== undefined || row.details?.resignedOn !== undefined);
  return isSaid ? known(false, resignedOn?.cells ?? []) : undefined;
}
