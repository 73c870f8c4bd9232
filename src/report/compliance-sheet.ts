import { byReason } from '../evaluation/by-reason';
import type { Judgement } from '../evaluation/finding';
import type { Subject } from '../facts/subject';
import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { percent, text, whole } from './cells';
import { numberColumn, sheetOf, textColumn, type Block } from './page';
import { kindTitle, topicTitle, type SummaryInput } from './summary-input';
import { sinceLastCheck, trendBlocks } from './trend';

/** Judgements of one group by outcome. */
export type Tally = {
  readonly met: number;
  readonly dueSoon: number;
  readonly breach: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
};

const NONE: Tally = { met: 0, dueSoon: 0, breach: 0, cannotTell: 0, notApplicable: 0 };

const COUNTED: Readonly<Record<Judgement['outcome'], keyof Tally>> = {
  met: 'met',
  'due-soon': 'dueSoon',
  breach: 'breach',
  'cannot-tell': 'cannotTell',
  'not-applicable': 'notApplicable',
};

/** Counts judgements by outcome. */
export function tally(judgements: readonly Judgement[]): Tally {
  const counts = { ...NONE };
  for (const { outcome } of judgements) counts[COUNTED[outcome]] += 1;
  return counts;
}

/** How many were judged: everything but not applicable. */
export const judgedCount = (counts: Tally): number =>
  counts.met + counts.dueSoon + counts.breach + counts.cannotTell;

/** (met + due soon) ÷ judged, from 0 to 1; `undefined` if nobody was judged. */
export const complianceRate = (counts: Tally): number | undefined =>
  judgedCount(counts) === 0 ? undefined : (counts.met + counts.dueSoon) / judgedCount(counts);

const COLUMNS = ['Compliant', 'Judged', 'Met', 'Due soon', 'Breach', 'Question'].map(numberColumn);
const RATE_COLUMN = 1;

/** The Compliance sheet: rates by topic, site and staff group, each with how many were judged. */
export function complianceSheet(input: SummaryInput): SummarySheet {
  const { judgements, catalogue } = input;
  const ofPeople = judgements.filter(({ subject }) => subject.person !== undefined);
  const atSites = judgements.filter(
    ({ subject }) => subject.site !== undefined || subject.person !== undefined,
  );
  const sections: readonly Section[] = [
    ['By topic', 'Topic', judgements, ({ subject }) => topicOrReview(subject, catalogue)],
    ['By site', 'Site', atSites, ({ subject }) => subject.site],
    ['By staff group', 'Staff group', ofPeople, ({ subject }) => subject.person?.staffGroup],
  ];
  const told = [
    ...byReason(input.notCheckable).map(({ rules, reason }) => `Not checked: ${rules.join(', ')}. ${reason}`),
    ...input.notes,
  ];
  return sheetOf(
    {
      key: 'Compliance',
      name: 'Compliance',
      title: 'Compliance',
      verdict: [verdict(tally(judgements), input.headcount), ...sinceLastCheck(input)],
      widths: [34, 14, 12, 12, 12, 12, 12],
      frozen: 'title',
      blocks: [
        ...sections.flatMap((section) => tableOf(section) ?? []),
        ...trendBlocks(input),
        ...(told.length === 0 ? [] : [{ kind: 'lines', title: 'Also to know', lines: told } as const]),
      ],
    },
    input,
  );
}

/** The table of a section; nothing where no group has a name. */
function tableOf([title, heading, judged, groupOf]: Section): Block | undefined {
  const groups = groupTallies(judged, groupOf);
  if (groups.every(([name]) => name === NO_GROUP)) return undefined;
  return {
    kind: 'table',
    name: `CpdCompliance${heading.replaceAll(' ', '')}`,
    title,
    columns: [textColumn(heading), ...COLUMNS],
    rows: groups.map(([name, counts]) => tallyRow(name, counts)),
    whenEmpty: 'Nothing could be judged.',
    bars: [RATE_COLUMN],
  };
}

function verdict(counts: Tally, people: number): string {
  const rate = complianceRate(counts);
  if (rate === undefined) return 'Nothing could be judged.';
  const judged = judgedCount(counts);
  return `${Math.round(rate * 100)}% compliant: ${counts.met} met and ${counts.dueSoon} due soon of ${judged} requirements judged for ${people} people; ${counts.breach} in breach, ${counts.cannotTell} to be clarified.`;
}

/** Certificates by their topic, everything else by what kind of thing is judged. */
function topicOrReview(subject: Subject, catalogue: SummaryInput['catalogue']): string {
  if (subject.topic !== undefined && subject.kind === 'certificate')
    return topicTitle(subject.topic, catalogue);
  if (subject.kind !== 'appraisal') return kindTitle(subject.kind);
  return subject.what.charAt(0).toUpperCase() + subject.what.slice(1);
}

/** A title, the heading of its first column, what is counted, and by what it is grouped. */
type Section = readonly [string, string, readonly Judgement[], (judgement: Judgement) => string | undefined];

const NO_GROUP = '(not given)';

/** Groups with anything judged, the lowest rate first; people without one are a group too, so that the sums agree. */
function groupTallies(
  judgements: readonly Judgement[],
  groupOf: (judgement: Judgement) => string | undefined,
): readonly (readonly [string, Tally])[] {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const name = groupOf(judgement) ?? NO_GROUP;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [judgement]);
    else group.push(judgement);
  }
  return [...groups]
    .map(([name, members]) => [name, tally(members)] as const)
    .filter(([, counts]) => judgedCount(counts) > 0)
    .sort(
      ([a, countsA], [b, countsB]) =>
        (complianceRate(countsA) ?? 0) - (complianceRate(countsB) ?? 0) || (a < b ? -1 : 1),
    );
}

function tallyRow(name: string, counts: Tally): readonly SummaryCell[] {
  return [
    text(name),
    percent(complianceRate(counts)),
    whole(judgedCount(counts)),
    whole(counts.met),
    whole(counts.dueSoon),
    whole(counts.breach),
    whole(counts.cannotTell),
  ];
}
