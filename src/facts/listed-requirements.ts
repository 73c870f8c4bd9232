import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Kleene } from '../policy/kleene';
import type { Records, RowRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import { qualificationOf } from './qualification-names';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import type { Facts } from './subject';
import { BETWEEN, isEverySite, isMeant, whomIn, worksAt, type Whom } from './whom';

/** One row, or one cell, of a requirement list. */
export type ListedRequirement = {
  readonly asks: (person: Facts) => Kleene;
  readonly topics: readonly string[];
  readonly qualifications: readonly string[];
  readonly isMust: boolean;
  readonly everyMonths?: number;
  readonly from?: Day;
  readonly to?: Day;
  readonly cells: readonly CellRef[];
};

/**
 * Requirement lists of the registers (kind `requirement`): each row asks those of a role, staff group, duty and site
 * for a topic or a qualification. Where a row names several of these, all must fit. A row without any asks nobody.
 */
export const listedRequirements = (records: Records, catalogue: Catalogue): readonly ListedRequirement[] =>
  records.rows.filter(({ kind }) => kind === 'requirement').map((row) => listed(row, catalogue));

const OF = ['role', 'staffGroup', 'duty'] as const;

function listed(row: RowRecord, catalogue: Catalogue): ListedRequirement {
  const topic = valueOf(fieldOf(row, 'topic'), 'topic')?.match;
  const qualification = wordsOfField(fieldOf(row, 'qualification'));
  const found = qualification === undefined ? undefined : qualificationOf(qualification, catalogue);
  const mandatory = valueOf(fieldOf(row, 'mandatory'), 'yes-no');
  const everyMonths = valueOf(fieldOf(row, 'everyMonths'), 'number')?.number;
  const from = valueOf(fieldOf(row, 'from'), 'day')?.span.from;
  const to = valueOf(fieldOf(row, 'to'), 'day')?.span.to;
  return {
    asks: isTimeRead(row) ? testOf(row) : perhaps(testOf(row)),
    topics: topic?.kind === 'topic' ? [topic.topic, ...topic.also] : [],
    qualifications: found === undefined ? [] : [found],
    isMust: mandatory?.yes ?? true,
    ...(everyMonths === undefined || everyMonths < 1 ? {} : { everyMonths: Math.round(everyMonths) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    cells: [fieldOf(row, 'topic')?.cell ?? row.cell, row.cell],
  };
}

/** Of a row whose first or last day cannot be read it is open whether it asks today. */
const isTimeRead = (row: RowRecord): boolean =>
  ['from', 'to'].every((field) => fieldOf(row, field)?.kind !== 'problem');

const perhaps =
  (asks: (person: Facts) => Kleene) =>
  (person: Facts): Kleene =>
    asks(person) === false ? false : 'unknown';

function testOf(row: RowRecord): (person: Facts) => Kleene {
  const whom = OF.flatMap((field) => {
    const text = wordsOfField(fieldOf(row, field));
    return text === undefined ? [] : [whomIn(text)];
  });
  const site = wordsOfField(fieldOf(row, 'site'));
  if (whom.length === 0 && site === undefined) return () => false;
  const tests = whom.map((each) => (person: Facts) => anyOf(each, person));
  return (person) => allOf([...tests.map((test) => test(person)), atSite(site, person)]);
}

const anyOf = (whom: readonly Whom[], person: Facts): Kleene => {
  const answers = whom.map((each) => isMeant(each, person));
  return answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
};

const allOf = (answers: readonly Kleene[]): Kleene =>
  answers.includes(false) ? false : answers.includes('unknown') ? 'unknown' : true;

/** A site of the list fits if the person works there; `All sites` is every site, `Oak, Elm` are two. */
function atSite(site: string | undefined, { site: own }: Facts): Kleene {
  if (site === undefined || isEverySite(site)) return true;
  if (own?.kind !== 'known') return 'unknown';
  const where = String(own.value);
  return worksAt(where, site) || site.split(BETWEEN).some((each) => worksAt(where, each));
}
