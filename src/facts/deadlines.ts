import type { Day } from '../calendar/day';
import { parameterInForce } from '../policy/parameters';
import type { Asking } from './asking';
import { known, spanFact, spanOf, unknown, type NamedFacts } from './fact-table';
import type { Facts } from './subject';

/**
 * The time that requirements allow after somebody's start: its last day, and whether it has passed. Of several the
 * shortest counts; one that says nothing of a time sets none. Without start dates in the register everybody counts as
 * past it; a start date that is missing or cannot be read leaves it open.
 */
export function deadlineFacts(asking: readonly Asking[], person: Facts, asAt: Day): NamedFacts {
  const allowed = asking.flatMap(({ within }) =>
    within === undefined ? [] : (parameterInForce(within, asAt)?.value ?? []),
  );
  if (allowed.length === 0) return NO_TIME;
  const days = Math.min(...allowed);
  const { startRecorded, startOn } = person;
  if (startRecorded?.kind === 'known' && startRecorded.value === false) return NO_TIME;
  const why = startOn?.kind === 'unknown' ? startOn.why : 'the start date is not known';
  const cells = startOn?.cells ?? [];
  const span = spanOf(startOn);
  if (span === undefined) return { deadlinePassed: unknown(why, cells), deadlineOn: unknown(why, cells) };
  const last = { from: span.from + days, to: span.to + days };
  return {
    deadlineOn: spanFact(last, why, cells),
    deadlinePassed:
      last.to < asAt
        ? known(true, cells)
        : last.from >= asAt
          ? known(false, cells)
          : unknown('the exact start date decides whether the time allowed has passed', cells),
  };
}

const NO_TIME: NamedFacts = { deadlinePassed: known(true) };
