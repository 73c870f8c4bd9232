import { plainDay } from '../calendar/day';
import { dutyCovers, type DutyCover } from '../evaluation/duty-covers';
import { ruleCovers, type RuleCover } from '../evaluation/rule-covers';
import type { SummarySheet } from '../workbook/edits';
import { plural } from './cells';
import { dutyTable, gapsTable, isUntrained, told } from './coverage/duty-table';
import { gravestFirst, ruleTable } from './coverage/rule-table';
import { sheetOf } from './page';
import { topicTitle, type SummaryInput } from './summary-input';

/**
 * The Coverage sheet: whether enough people hold what each site needs, today and on the days ahead. None where neither the
 * policy wants holders nor the staff list gives duties. Its outcomes are those that Compliance counts under “Sites”.
 */
export function coverageSheet(input: SummaryInput): SummarySheet | undefined {
  const { policy, judgements, asAt } = input;
  const wanted = ruleCovers(policy, judgements, asAt);
  const duties = dutyCovers(input);
  if (wanted.length === 0 && !duties.some(told)) return undefined;
  return sheetOf(
    {
      key: 'Coverage',
      name: 'Coverage',
      title: 'Coverage',
      verdict: [...wantedSentences(wanted, input), ...dutySentences(duties)],
      widths: [26, 26, 14, 14, 14, 18, 38, 20, 14],
      frozen: 'title',
      blocks: [...ruleTable(wanted, input), ...dutyTable(duties), ...gapsTable(duties)],
    },
    input,
  );
}

function wantedSentences(wanted: readonly RuleCover[], { catalogue, asAt }: SummaryInput): readonly string[] {
  if (wanted.length === 0) return ['The policy sets no number of people who must hold anything at a site.'];
  const few = wanted.filter(({ outcome }) => outcome === 'breach').length;
  const open = wanted.filter(({ outcome }) => outcome === 'cannot-tell').length;
  const enough = wanted.length - few - open;
  const next = gravestFirst(wanted).find(
    ({ cover }) => cover.firstUncovered !== undefined && cover.firstUncovered.from > asAt,
  );
  const first = next?.cover.firstUncovered?.from;
  return [
    `Of ${plural(wanted.length, 'site and topic', 'sites and topics')} ${enough} ${enough === 1 ? 'has' : 'have'} enough people today, ${few} too few; of ${open} it cannot be told.`,
    ...(next === undefined || first === undefined
      ? []
      : [
          `Next to fall short: ${topicTitle(next.subject.topic ?? '', catalogue)} at ${next.subject.name}, from ${plainDay(first)}.`,
        ]),
  ];
}

function dutySentences(duties: readonly DutyCover[]): readonly string[] {
  const shown = duties.filter(told);
  if (shown.length === 0) return [];
  const untrained = shown.filter(isUntrained);
  const [first] = untrained;
  if (first === undefined)
    return ['Wherever the staff list gives somebody a duty, somebody with it is trained.'];
  return [
    `${plural(untrained.length, 'duty', 'duties')} at a site ${untrained.length === 1 ? 'is' : 'are'} given to people none of whom surely is trained, such as ${first.duty} at ${first.site ?? 'a site that is not given'}.`,
  ];
}
