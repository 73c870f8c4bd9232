import { dayFromIso } from '../../calendar/day';
import type { IdleAnswer } from '../../evaluation/idle-answers';
import type { SummaryCell } from '../../workbook/edits';
import { day, linkTo, text, whole, wrapped } from '../cells';
import { byText } from '../compliance/tally';
import { aboutOf, withoutName } from '../findings/finding-cells';
import { listOf } from '../list-of';
import { numberColumn, textColumn, type Block } from '../page';
import { topicTitle, type SummaryInput } from '../summary-input';

const STATES: Readonly<Record<IdleAnswer['state'], string>> = {
  ended: 'Ran out',
  ahead: 'Not yet',
  unused: 'Fits nothing',
};
const ORDER: readonly IdleAnswer['state'][] = ['ended', 'ahead', 'unused'];
const MOST_NAMES = 3;

/** Waivers and acceptances that accept nothing today; those that ran out while something is still open first. */
export function idleTable(input: SummaryInput): readonly Block[] {
  const { idle } = input;
  if (idle.length === 0) return [];
  const whoOf = naming(input);
  const sorted = [...idle].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      b.findings.length - a.findings.length ||
      byText(b.until, a.until) ||
      byText(whoOf(a), whoOf(b)) ||
      byText(whatOf(a, input), whatOf(b, input)) ||
      byText(a.reason, b.reason),
  );
  return [
    {
      kind: 'table',
      name: 'CpdExceptionsIdle',
      title: 'Ran out, not begun, or without anything to accept',
      note: '“Counts” is how many findings it would cover: they are in the figures as they are. One that fits nothing is settled, of another policy, or about somebody who is not asked.',
      columns: [
        textColumn('Person'),
        textColumn('Topic'),
        textColumn('State'),
        ...['From', 'Until', 'Counts'].map(numberColumn),
        ...['Reason', 'Approved by', 'What counts', 'Cell'].map(textColumn),
      ],
      rows: sorted.map((each) => idleRow(each, whoOf(each), input)),
      whenEmpty: '',
    },
  ];
}

function idleRow(each: IdleAnswer, who: string, input: SummaryInput): readonly SummaryCell[] {
  const { state, findings, reason, approver, from, until, cells } = each;
  const [first] = findings;
  const more = findings.length > 1 ? ` And ${findings.length - 1} more.` : '';
  return [
    wrapped(who),
    wrapped(whatOf(each, input)),
    text(STATES[state]),
    day(from === undefined ? undefined : dayFromIso(from)),
    day(dayFromIso(until)),
    whole(findings.length),
    wrapped(reason),
    wrapped(approver),
    wrapped(first === undefined ? '' : withoutName(first) + more),
    linkTo(cells[0] ?? first?.cells[0]),
  ];
}

/** Who an answer is for, by name. */
function naming({ people }: SummaryInput): (each: IdleAnswer) => string {
  const names = new Map(people.all.map(({ key, name }) => [key, name.display]));
  return ({ people: keys, findings }) => {
    const said = keys.map((key) => names.get(key) ?? key);
    const found = findings.flatMap(({ person, site }) => person ?? site ?? []);
    return listOf([...new Set([...said, ...found])].sort(byText), MOST_NAMES) || '(not known)';
  };
}

function whatOf({ topics, findings }: IdleAnswer, { catalogue }: SummaryInput): string {
  const said = topics.map((topic) => topicTitle(topic, catalogue));
  const found = said.length > 0 ? [] : findings.map((finding) => aboutOf(finding, catalogue));
  return listOf([...new Set([...said, ...found])], MOST_NAMES);
}
