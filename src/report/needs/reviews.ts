import type { Day } from '../../calendar/day';
import type { Judgement } from '../../evaluation/finding';
import { rollingPeriod } from '../../facts/hours';
import { isNotHeld, reviewTypes } from '../../facts/review-subjects';
import { isWithin } from '../../facts/rough-period';
import { fieldOf, valueOf } from '../../facts/row-fields';
import { nameInRow } from '../../facts/rows-of-people';
import { byText, groupBy, lowestFirst, NO_GROUP, tally, judgedCount, type Tally } from '../compliance/tally';
import { topicOf } from '../compliance/groups';
import type { SummaryInput } from '../summary-input';

/** How what is asked of reviews fares. */
export type ReviewRate = { readonly name: string; readonly review: string; readonly counts: Tally };

/** The judgements on reviews and targets: they are those of the Compliance sheet, by kind of review. */
export const reviewJudgements = ({ judgements }: SummaryInput): readonly Judgement[] =>
  judgements.filter(({ subject }) => subject.kind === 'appraisal');

/** By what is asked (`rule`) or by site, each with the kind of review; the lowest rate first. */
export function reviewRates(input: SummaryInput, by: 'rule' | 'site'): readonly ReviewRate[] {
  const rules = new Map(input.policy.rules.map((rule) => [rule.id, rule]));
  const nameOf = ({ rule, subject }: Judgement) =>
    by === 'rule' ? (rules.get(rule)?.title ?? rule) : (subject.site ?? NO_GROUP);
  const reviewOf = (judgement: Judgement) => topicOf(judgement, input.catalogue);
  return [...groupBy(reviewJudgements(input), (each) => `${nameOf(each)}\u0000${reviewOf(each)}`).values()]
    .flatMap((own): readonly ReviewRate[] => {
      const [first] = own;
      if (first === undefined) return [];
      const counts = tally(own);
      return judgedCount(counts) === 0 ? [] : [{ name: nameOf(first), review: reviewOf(first), counts }];
    })
    .sort((a, b) => lowestFirst(a, b) || byText(a.review, b.review));
}

/** The rows about one kind of review; those held, older, not held and not clear add up to them. */
export type ReviewsOnRecord = {
  readonly review: string;
  readonly rows: number;
  readonly people: number;
  readonly held: number;
  readonly older: number;
  readonly notHeld: number;
  readonly notClear: number;
  /** The last day on which one is known to have been held. */
  readonly latest?: Day;
};

/** What the registers hold of each kind of review, whether or not the policy asks for it. */
export function reviewsOnRecord(input: SummaryInput): readonly ReviewsOnRecord[] {
  const { records, people, catalogue, asAt } = input;
  const period = rollingPeriod(asAt, 12);
  const type = reviewTypes(catalogue);
  const rows = records.rows.filter(({ kind }) => kind === 'appraisal');
  const titleOf = (id: string | undefined) =>
    catalogue.reviews.find((each) => each.id === id)?.title ?? 'Another review';
  return [...groupBy(rows, (row) => titleOf(type(row)))]
    .map(([review, own]) => {
      const counts = { held: 0, older: 0, notHeld: 0, notClear: 0 };
      const who = new Set<string>();
      let latest = -Infinity;
      for (const row of own) {
        const read = fieldOf(row, 'heldOn');
        const on = valueOf(read, 'day')?.span;
        const place = on === undefined ? undefined : isWithin(on, period);
        if (isNotHeld(read) || (on !== undefined && on.from > asAt)) counts.notHeld += 1;
        else if (on !== undefined && on.to < period.from) counts.older += 1;
        else if (place === 'yes') counts.held += 1;
        else counts.notClear += 1;
        if (on !== undefined && on.to <= asAt) latest = Math.max(latest, on.to);
        const name = nameInRow(row, 'person');
        if (place !== 'yes' || name === undefined) continue;
        const resolved = people.resolve(name);
        who.add(resolved.kind === 'person' ? resolved.person.key : name.person.text);
      }
      return {
        review,
        rows: own.length,
        people: who.size,
        ...counts,
        ...(latest === -Infinity ? {} : { latest }),
      };
    })
    .sort((a, b) => byText(a.review, b.review));
}
