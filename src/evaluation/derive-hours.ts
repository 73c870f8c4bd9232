import type { Period } from '../calendar/period';
import { cpdYear, daysLeft, hoursOf, rollingPeriod, type HoursResult } from '../facts/hours';
import { spanValue } from '../facts/fact-table';
import type { FactValue, PersonSubject } from '../facts/subject';
import type { Derived } from './derive';
import { figure, type ReadyRule } from './prepare';

/** Minutes of an hour: rules count hours, registers often minutes. */
const HOUR = 60;

/** Hours done, needed and wanting in the rule's period, and in the CPD year before it. */
export function hoursFacts(ready: ReadyRule, subject: PersonSubject): Pick<Derived, 'facts' | 'cells'> {
  const { asAt } = subject;
  const isStartOpen = subject.inPeriod.isStartOpen === true;
  const months = ready.rule.hours?.months;
  const period =
    months === undefined
      ? cpdYear(asAt, ready.yearStartsOn)
      : rollingPeriod(asAt, figure(ready, months) ?? 12);
  const before = months === undefined ? cpdYear(period.from - 1, ready.yearStartsOn) : undefined;
  const now = hoursIn(ready, subject, period);
  const last = before === undefined ? undefined : lastYear(ready, subject, before);
  return {
    facts: {
      ...told(now, '', isStartOpen),
      ...(last === undefined ? {} : told(last, 'LastYear', isStartOpen)),
      lastYearRecorded: { kind: 'known', value: last !== undefined },
      daysLeftInPeriod: { kind: 'known', value: daysLeft(period, asAt) },
      periodFrom: { kind: 'known', value: period.from },
      periodTo: { kind: 'known', value: period.to },
    },
    cells: [...now.unknownLengths, ...(last?.unknownLengths ?? [])],
  };
}

/** The year before counts as far as the log goes back: of what was before it nothing is known. */
function lastYear(ready: ReadyRule, subject: PersonSubject, period: Period): HoursResult | undefined {
  return subject.recordedFrom > period.to ? undefined : hoursIn(ready, subject, period);
}

function hoursIn(ready: ReadyRule, subject: PersonSubject, period: Period): HoursResult {
  const { hours } = ready.rule;
  const minutes = (name: string | undefined): number | undefined => {
    const value = name === undefined ? undefined : figure(ready, name);
    return value === undefined ? undefined : value * HOUR;
  };
  const [floor, perDay, perPoint] = [
    minutes(hours?.floor),
    minutes(hours?.hoursPerDay),
    minutes(hours?.hoursPerPoint),
  ];
  return hoursOf(
    subject.training,
    {
      period,
      neededMinutes: minutes(hours?.minimum) ?? 0,
      ...(floor === undefined ? {} : { floorMinutes: floor }),
      ...(perDay === undefined ? {} : { minutesPerDay: perDay }),
      ...(perPoint === undefined ? {} : { minutesPerPoint: perPoint }),
      proRata: {
        byFte: hours?.proRata.includes('fte') ?? false,
        byPartOfPeriod: hours?.proRata.includes('employment') ?? false,
      },
    },
    subject.inPeriod,
    subject.asAt,
  );
}

function told(
  result: HoursResult,
  suffix: '' | 'LastYear',
  isStartOpen: boolean,
): Readonly<Record<string, FactValue>> {
  const why = 'the length of some training is not known';
  const hours = (least: number, most: number) => spanValue({ from: least / HOUR, to: most / HOUR }, why);
  return {
    [`hoursDone${suffix}`]: hours(result.done.least, result.done.most),
    [`hoursNeeded${suffix}`]: { kind: 'known', value: result.needed / HOUR },
    [`hoursShort${suffix}`]:
      isStartOpen && result.short.most > 0
        ? { kind: 'unknown', why: 'it is not known since when the person has been employed' }
        : hours(result.short.least, result.short.most),
  };
}
