import type { Day } from '../calendar/day';
import { wordsOf } from '../catalogue/words';
import type { Records } from '../register/records';
import { known, unknown, type FactName, type NamedFacts } from './fact-table';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { daysSince, filled, happened, isFalse } from './row-answers';
import { fieldOf, wordsOfField } from './row-fields';
import { rowsOfPeople, type RowOfPerson } from './rows-of-people';
import type { Fact, RowSubject } from './subject';
import { aboutPerson } from './subject-person';

/** One subject for each target that a review sets somebody: when it falls due and what became of it. */
export function targetSubjects(records: Records, people: People, asAt: Day): readonly RowSubject[] {
  const byPerson = rowsOfPeople(records, 'appraisal', people);
  const columns = new Set(records.columns.appraisal);
  return people.all
    .filter(({ standing }) => standing !== 'left')
    .flatMap((person) =>
      (byPerson.get(person.key) ?? []).flatMap((each) => targetOf(person, each, columns, asAt)),
    );
}

function targetOf(
  person: Person,
  each: RowOfPerson,
  columns: ReadonlySet<string>,
  asAt: Day,
): readonly RowSubject[] {
  const { row } = each;
  const read = fieldOf(row, 'target');
  const text = wordsOfField(read);
  if (read === undefined || text === undefined || isFalse(filled(read))) return [];
  const cells = [read.cell, row.cell];
  return [
    {
      ...aboutPerson(person, asAt, `target\u0000${wordsOf(text).join(' ')}`),
      kind: 'appraisal',
      what: text,
      asAt,
      facts: {
        ...personFacts(person, asAt),
        type: known('target'),
        target: known(text, cells),
        ...resultsOf(each, columns, cells, asAt),
      },
      completions: [],
      placeCells: cells,
    },
  ];
}

/** What became of the target; not known where the row may be somebody else's. */
function resultsOf(
  { row, doubt }: RowOfPerson,
  columns: ReadonlySet<string>,
  cells: RowSubject['placeCells'],
  asAt: Day,
): NamedFacts {
  const read = (field: string) => fieldOf(row, field);
  const no = known(false, cells);
  const results = {
    targetDueOn: [
      'daysPastTarget',
      daysSince(read('targetDueOn'), asAt) ?? unknown('the target has no day', cells),
    ],
    evaluatedOn: ['targetEvaluated', happened(read('evaluatedOn'), asAt) ?? no],
    activity: ['targetTrained', filled(read('activity')) ?? no],
    effectiveness: ['effectivenessGiven', filled(read('effectiveness')) ?? no],
  } as const satisfies Readonly<Record<string, readonly [FactName, Fact]>>;
  const facts: Partial<Record<FactName, Fact>> = {};
  for (const [field, [name, fact]] of Object.entries(results))
    if (columns.has(field))
      facts[name] = doubt === undefined ? fact : unknown(doubt.why, [doubt.cell, ...fact.cells]);
  return facts;
}
