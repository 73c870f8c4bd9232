import { plainDay } from '../../calendar/day';
import { plainSpan } from '../../calendar/span';
import { roughDay } from '../../policy/example-day';
import type { SummaryInput } from '../summary-input';
import { plural } from '../cells';

type Fact = readonly [what: string, answer: string];

/** What was checked by what: each a few words and the answer. */
export function checkFacts(input: SummaryInput): readonly Fact[] {
  const { asAt, policy, headcount } = input;
  const { organisation, title, id, citation, source, approvedOn, reviewedOn, reviewDueOn, hash } = policy;
  return [
    ['As at', plainDay(asAt)],
    ['Organisation', organisation],
    ['Policy', `${title} (${id})`],
    ['Document', citation.document],
    ...(source === undefined ? [] : [['Where to read it', source] as const]),
    ...(approvedOn === undefined ? [] : [['Approved', roughly(approvedOn)] as const]),
    ...(reviewedOn === undefined ? [] : [['Reviewed', roughly(reviewedOn)] as const]),
    ['Due for review', reviewOf(reviewDueOn, asAt)],
    ['Fingerprint of its rules', `${hash}: checks with the same fingerprint went by the same rules`],
    ['People employed that day', plural(headcount, 'person', 'people')],
    ['Files read', filesOf(input)],
  ];
}

function roughly(iso: string): string {
  const span = roughDay(iso);
  return span === undefined ? iso : plainSpan(span);
}

function reviewOf(due: string | undefined, asAt: number): string {
  const last = due === undefined ? undefined : roughDay(due)?.to;
  if (last === undefined) return 'The policy does not say.';
  return last < asAt
    ? `${plainDay(last)}, which has passed: make sure that it is still the one in force`
    : plainDay(last);
}

function filesOf({ registers, refused }: SummaryInput): string {
  const joined = [...registers, ...refused].flatMap(({ workbook }) => workbook ?? []);
  const names = [...new Set(joined)].sort();
  return names.length === 0
    ? 'This workbook alone'
    : `This workbook, joined with ${names.map((name) => `“${name}”`).join(', ')}`;
}
