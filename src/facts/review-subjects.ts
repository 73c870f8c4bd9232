import { plainDay, type Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { wordsOf } from '../catalogue/words';
import type { Policy } from '../policy/policy';
import type { FieldRead, Records, RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { known, unknown } from './fact-table';
import type { People } from './people';
import type { Person } from './person';
import { latestCells, latestFacts } from './latest-review';
import { personFacts } from './person-facts';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import { remembering } from './records-by-name';
import { rowsOfPeople, type RowOfPerson } from './rows-of-people';
import type { Completion, RowSubject } from './subject';
import { subjectPerson, waitingOf } from './subject-person';
import { targetSubjects } from './target-subjects';

/**
 * One subject for each person and each kind of review that the policy has rules for, if the registers hold any of that
 * kind: when it was last held is in its completions. One for each target where the policy has rules for those.
 */
export function reviewSubjects(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  asAt: Day,
): readonly RowSubject[] {
  const wanted = new Set(policy.rules.flatMap(({ appliesTo }) => appliesTo.type ?? []));
  if (wanted.size === 0) return [];
  const targets = wanted.has('target') ? targetSubjects(records, people, asAt) : [];
  const typeOf = reviewTypes(catalogue);
  const rows = records.rows.filter(({ kind }) => kind === 'appraisal');
  const present = new Set(rows.map(typeOf));
  const byPerson = rowsOfPeople(records, 'appraisal', people);
  const reviews = [...wanted]
    .filter((type) => present.has(type))
    .flatMap((type) =>
      people.all
        .filter(({ standing }) => standing !== 'left')
        .map((person) => {
          const own = byPerson.get(person.key) ?? [];
          return reviewOf(
            person,
            type,
            own.filter(({ row }) => typeOf(row) === type),
            { catalogue, columns: new Set(records.columns.appraisal), asAt },
          );
        }),
    );
  return [...reviews, ...targets];
}

/**
 * A function from a row to its kind of review. A list without a column of kinds is of the kind that its sheet's name
 * says (`CPD logs handed in`), else of annual reviews.
 */
export function reviewTypes({ reviews }: Catalogue): (row: RowRecord) => string | undefined {
  const names = reviews
    .flatMap(({ id, names: each }) => each.map((name) => ({ id, words: ` ${wordsOf(name).join(' ')} ` })))
    .sort((a, b) => b.words.length - a.words.length);
  const typeIn = remembering((text) => {
    // `CPD logs` and `One-to-ones` name the same as `CPD log` and `one-to-one`.
    const words = ` ${wordsOf(text).join(' ')} `;
    const single = words.replace(/(\p{L}{2})s(?= )/gu, '$1');
    return names.find((name) => words.includes(name.words) || single.includes(name.words))?.id;
  });
  return (row) => {
    const text = wordsOfField(fieldOf(row, 'type'));
    if (text !== undefined) return typeIn(text);
    return row.fields.type === undefined ? (typeIn(row.cell.sheet) ?? 'annual') : undefined;
  };
}

type Context = {
  readonly catalogue: Catalogue;
  readonly columns: ReadonlySet<string>;
  readonly asAt: Day;
};

function reviewOf(
  person: Person,
  type: string,
  rows: readonly RowOfPerson[],
  { catalogue, columns, asAt }: Context,
): RowSubject {
  const who = subjectPerson(person);
  const reviews = rows.flatMap((each) => {
    const completion = heldReview(each, type, asAt);
    return completion === undefined ? [] : [{ row: each.row, completion }];
  });
  const completions = reviews.map(({ completion }) => completion);
  const certain = completions.find(({ isCertain }) => isCertain);
  const open = completions.find(({ isCertain }) => !isCertain);
  const waits = waitingOf(person, asAt);
  const held =
    certain !== undefined
      ? known(true, certain.cells)
      : open === undefined
        ? known(false)
        : unknown(open.doubt ?? 'it is open whether it was held', open.cells);
  return {
    kind: 'appraisal',
    name: who.name,
    key: `${who.key}\u0000${type}`,
    person: who,
    ...(who.site === undefined ? {} : { site: who.site }),
    what:
      catalogue.reviews
        .find(({ id }) => id === type)
        ?.title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) ?? type,
    asAt,
    facts: {
      ...personFacts(person, asAt),
      type: known(type),
      held,
      required: known(true),
      requiredBecause: known('policy'),
      ...latestFacts(reviews, columns),
    },
    completions,
    placeCells: latestCells(reviews) ?? placeOf(person, rows),
    ...(waits === undefined ? {} : { waits }),
  };
}

/** Where to point when nothing is held: the row without a date, or the cell that says so, else the person's name. */
function placeOf({ nameCell }: Person, rows: readonly RowOfPerson[]): readonly CellRef[] {
  const [empty] = rows.filter(({ row }) => isNotHeld(fieldOf(row, 'heldOn')));
  if (empty === undefined) return [nameCell];
  return [fieldOf(empty.row, 'heldOn')?.cell ?? empty.row.cell, nameCell];
}

/** Whether the cell of its day says that a review did not take place, be it by being blank. */
export const isNotHeld = (read: FieldRead | undefined): boolean =>
  read === undefined || (read.kind === 'problem' && NOT_HELD.test(read.text));

/** A row as something held; `undefined` if it has no date, or one still ahead. */
function heldReview({ row, doubt }: RowOfPerson, type: string, asAt: Day): Completion | undefined {
  const read = fieldOf(row, 'heldOn');
  if (read === undefined) return undefined;
  const course = wordsOfField(fieldOf(row, 'type')) ?? type;
  const cells = [...(doubt === undefined ? [] : [doubt.cell]), read.cell, row.cell];
  const day = valueOf(read, 'day');
  if (day === undefined) {
    if (isNotHeld(read)) return undefined;
    const said =
      read.kind === 'problem' ? `“${read.text}” in ${cellAddress(read.cell)} cannot be read as a date` : '';
    return {
      completed: { from: -Infinity, to: asAt },
      isCertain: false,
      doubt: said === '' ? 'the date cannot be read' : said,
      course,
      cells,
    };
  }
  if (day.span.from > asAt) return undefined;
  const isLater = day.span.to > asAt;
  const why = doubt?.why ?? (isLater ? `it is open whether it was held by ${plainDay(asAt)}` : undefined);
  return {
    completed: day.span,
    isCertain: why === undefined,
    ...(why === undefined ? {} : { doubt: why }),
    course,
    cells,
  };
}

/** `not received`, `not yet held`, `outstanding`: the cell says that it did not take place. */
const NOT_HELD = /^\s*(not\b.*|outstanding|overdue|missing|no|none|missed|did not .*)\s*$/i;
