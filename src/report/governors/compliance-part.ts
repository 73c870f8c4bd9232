import { grouped, plural } from '../cells';
import type { Grouping } from '../compliance/groups';
import { complianceRate, judgedCount, NO_GROUP, tally } from '../compliance/tally';
import { numberColumn, textColumn, type Block } from '../page';
import type { ChartOfTable } from '../page-charts';
import type { SummaryInput } from '../summary-input';
import { SMALLEST_GROUP, suppressionNote } from '../suppression';
import { withoutSmallGroups, type Group, type Shown } from './held-back';
import type { Part } from './part';

/** How far the policy is kept: rates by topic, site and staff group, none of a small group. */
export function compliancePart(input: SummaryInput): Part {
  const { judgements, headcount, notCheckable, figures } = input;
  const { topic, site, staffGroup } = figures.groupings();
  const counts = tally(judgements);
  const judged = judgedCount(counts);
  const rate = complianceRate(counts);
  const tables = [topic, site, staffGroup].flatMap((grouping) => {
    const groups = groupsOf(grouping);
    return groups.every(({ name }) => name === NO_GROUP)
      ? []
      : [{ grouping, shown: withoutSmallGroups(groups) }];
  });
  const unchecked =
    notCheckable.length === 0
      ? []
      : [
          `${plural(notCheckable.length, 'rule')} of the policy could not be checked, because the registers lack what ${notCheckable.length === 1 ? 'it looks' : 'they look'} at.`,
        ];
  return {
    about: 'compliance',
    title: 'How far the policy is kept',
    sentences: [
      rate === undefined
        ? 'Nothing could be judged.'
        : `${Math.round(rate * 100)}% of ${plural(judged, 'requirement')} judged for ${plural(headcount, 'person', 'people')} are met: ${grouped(counts.met)} for some time yet, ${grouped(counts.dueSoon)} due soon. ${grouped(counts.breach)} are in breach; of ${grouped(counts.cannotTell)} the registers do not tell.`,
      ...unchecked,
      ...(tables.some(({ shown }) => shown.isHeldBack) ? [suppressionNote(SMALLEST_GROUP)] : []),
    ],
    blocks: [
      { kind: 'charts', charts: tables.flatMap(({ grouping, shown }) => chartOf(grouping, shown)) },
      ...tables.map(({ grouping, shown }) => tableBlock(grouping, shown)),
    ],
  };
}

/** The groups of a breakdown with how many people each is about; what is about nobody in particular has no number. */
function groupsOf({ groups }: Grouping): readonly Group[] {
  return [...groups].map(([name, own]) => {
    const people = new Set<string>();
    for (const { subject, outcome } of own)
      if (outcome !== 'not-applicable' && subject.person !== undefined) people.add(subject.person.key);
    return { name, counts: tally(own), ...(people.size === 0 ? {} : { people: people.size }) };
  });
}

const nameOf = ({ heading }: Grouping): string => `CpdGovernors${heading.replaceAll(' ', '')}`;

const tableBlock = (grouping: Grouping, shown: Shown): Block => ({
  kind: 'table',
  name: nameOf(grouping),
  title: `By ${grouping.heading.toLowerCase()}`,
  columns: [
    textColumn(grouping.heading),
    ...['Compliant', 'Judged', 'In breach', 'Questions'].map(numberColumn),
  ],
  rows: shown.rows,
  totals: shown.totals,
  whenEmpty: 'Nothing could be judged.',
  bars: [1],
});

const MOST_BARS = 12;

/** The rates that are shown, of two groups or more; of staff groups the table is enough. */
function chartOf(grouping: Grouping, { open }: Shown): readonly ChartOfTable[] {
  const { heading } = grouping;
  if (open < 2 || heading === 'Staff group') return [];
  const shown = Math.min(open, MOST_BARS);
  return [
    {
      key: heading,
      kind: 'bar',
      title: `Compliant by ${heading.toLowerCase()}${open > shown ? ` (the ${shown} lowest)` : ''}`,
      description: `Compliance rates by ${heading.toLowerCase()}, the lowest first; the table below has the figures.`,
      format: 'percent',
      most: 1,
      table: nameOf(grouping),
      categories: 0,
      series: [{ column: 1, colour: 'first' }],
      rows: shown,
    },
  ];
}
