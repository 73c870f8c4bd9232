import { plainSpan, type Span } from '../calendar/span';
import type { Day } from '../calendar/day';
import { plainWords } from './post-words';
import type { FieldRead, Records, RowRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import type { BudgetLine } from './budget-lines';
import data from './budget-words.json' with { type: 'json' };
import { known, spanFact, spanOf, unknown, type NamedFacts } from './fact-table';
import { answersInText, type AboutOffices } from './offices';
import { unreadable } from './person-facts';
import { dayOfField, fieldOf, valueOf, wordsOfField } from './row-fields';
import type { Fact, OfficeAnswer, Signed } from './subject';

/** Who proposed a line, was consulted on it and agreed it; only of what some register has a column for. */
export function agreementOf(line: BudgetLine, { columns }: Records, asAt: Day): NamedFacts {
  const has = (...fields: readonly string[]) =>
    fields.some((field) => columns.budget?.includes(field) === true);
  const each = (of: (row: RowRecord) => Fact): Fact => inAllRows(line.rows.map(of));
  return {
    ...(has('proposedBy', 'proposedOn')
      ? { proposed: each((row) => done(row, 'proposedBy', 'proposedOn', asAt)) }
      : {}),
    ...(has('consulted') ? { consulted: each((row) => done(row, 'consulted', undefined, asAt)) } : {}),
    ...(has('agreedBy', 'agreedOn')
      ? { agreed: each((row) => done(row, 'agreedBy', 'agreedOn', asAt)) }
      : {}),
    ...(has('agreedOn')
      ? { agreedOn: each((row) => dayAgreed(row)), daysAgreedLate: each((row) => daysLate(row, line.span)) }
      : {}),
  };
}

/** What the policy's offices say in those fields. */
export function signedOn(line: BudgetLine, { columns }: Records, about: Omit<AboutOffices, 'place'>): Signed {
  const fields = (['proposedBy', 'consulted', 'agreedBy'] as const).filter(
    (field) => columns.budget?.includes(field) === true,
  );
  return Object.fromEntries(
    fields.map((field) => {
      const answers = line.rows.map((row) => {
        const read = said(fieldOf(row, field));
        const day = field === 'consulted' ? undefined : said(fieldOf(row, DAY_OF[field]));
        const place = fieldOf(row, field)?.cell ?? row.cell;
        return answersInText(read, valueOf(day, 'day')?.span, { ...about, place });
      });
      return [field, inAllAnswers(answers)];
    }),
  );
}

const DAY_OF = { proposedBy: 'proposedOn', agreedBy: 'agreedOn' } as const;

const NOT_SAID = new Set(data.notSaid.map(plainWords));

/** What a cell says; `undefined` if it is blank or says that there is nothing yet: `Not yet`. */
function said(read: FieldRead | undefined): FieldRead | undefined {
  const text = wordsOfField(read);
  const words = text === undefined ? undefined : plainWords(text);
  return words !== undefined && (NOT_SAID.has(words) || words.trim() === '') ? undefined : read;
}

/** Done if somebody is named or a day up to the as-at day is given. */
function done(row: RowRecord, by: string, on: string | undefined, asAt: Day): Fact {
  const who = said(fieldOf(row, by));
  const when = on === undefined ? undefined : said(fieldOf(row, on));
  if (when?.kind === 'value') {
    const span = valueOf(when, 'day')?.span;
    if (span !== undefined && span.to > asAt)
      return unknown(
        `the day in ${cellAddress(when.cell)}, ${plainSpan(span)}, is after the day of the check`,
        [when.cell],
      );
  }
  if (who?.kind === 'value') return known(true, [who.cell]);
  const problem = [who, when].find((read) => read?.kind === 'problem');
  if (problem?.kind === 'problem') return unreadable(problem);
  if (when !== undefined) return known(true, [when.cell]);
  const cell = fieldOf(row, by)?.cell ?? (on === undefined ? undefined : fieldOf(row, on)?.cell);
  return known(false, [...(cell === undefined ? [] : [cell]), row.cell]);
}

const dayAgreed = (row: RowRecord): Fact =>
  dayOfField(said(fieldOf(row, 'agreedOn'))) ??
  unknown(
    said(fieldOf(row, 'agreedBy')) === undefined
      ? `the line in ${cellAddress(row.cell)} was not agreed`
      : `the line in ${cellAddress(row.cell)} was agreed, and on which day is not said`,
    [row.cell],
  );

function daysLate(row: RowRecord, year: Span | undefined): Fact {
  const agreed = dayAgreed(row);
  const day = spanOf(agreed);
  if (day === undefined) return agreed;
  if (year === undefined) return unknown('the year of the line is not known', [row.cell, ...agreed.cells]);
  const days = { from: day.from - year.from, to: day.to - year.from };
  return spanFact(days, 'the day is not known', [...agreed.cells, row.cell]);
}

/** What the rows of a line say, where they all say the same. */
function inAllRows(facts: readonly Fact[]): Fact {
  const [first, ...rest] = facts;
  if (first === undefined) return unknown('there is no row');
  const cells = facts.flatMap((fact) => fact.cells);
  const isSame = rest.every(
    (fact) => JSON.stringify({ ...fact, cells }) === JSON.stringify({ ...first, cells }),
  );
  if (rest.length === 0) return first;
  return isSame ? { ...first, cells } : unknown('the line is entered twice, and the rows differ', cells);
}

function inAllAnswers(answers: readonly (readonly OfficeAnswer[])[]): readonly OfficeAnswer[] {
  const [first = [], ...rest] = answers;
  return first.map((answer, index) => {
    const others = rest.flatMap((each) => each[index] ?? []);
    if (others.every(({ state }) => state === answer.state)) return answer;
    const cells = [answer, ...others].flatMap((each) => each.cells);
    return { ...answer, state: 'open', why: 'the line is entered twice, and the rows differ', cells };
  });
}
