import type { Day } from '../calendar/day';
import type { Records, Sourced } from '../register/records';
import { readPersonName } from '../register/values/person-name';
import type { CellRef } from '../workbook/address';
import { columnsThatCount, type IdUse } from './id-columns';
import { withoutRivals } from './initial-rivals';
import { mailIn } from './mail';
import { indexPeople } from './name-index';
import { peopleInRecords } from './people-in-records';
import { listPeople, type Double } from './people-list';
import { personOfStaff, type Identity, type Person } from './person';
import { idOf } from './person-ids';
import { recordsByName, remembering, rememberingNames, type RecordsOfName } from './records-by-name';
import { resolve, type NameInRecord, type NameReader, type Resolution } from './resolve';

export type { Double } from './people-list';
export type { NameInRecord, Resolution } from './resolve';

export type People = {
  readonly all: readonly Person[];
  readonly resolve: (name: NameInRecord) => Resolution;
  /** Rows of staff lists of which it is open whether they are one person. */
  readonly doubles: readonly Double[];
  /** The others who may be the same person as somebody, though they were taken as different people. */
  readonly alike: (person: Person) => readonly Person[];
  /** The training records by the name they give, each name resolved once. */
  readonly named: readonly NamedRecords[];
  /** The day as at which leavers and future starters are told apart. */
  readonly asAt: Day;
};

/** Everything recorded under one name, in the order of the registers. */
export type NamedRecords = RecordsOfName & { readonly who: Resolution };

/**
 * The people of all registers, and a function from a name in a record to a person. The same id or e-mail, or the same
 * full name without conflicting ids, is a match; initial and surname match only with exactly one candidate; anything
 * else is a question (DESIGN 4). Without a staff list every full name in a record is a person too.
 */
export function peopleOf(records: Records, asAt: Day): People {
  const names = remembering(readPersonName);
  const groups = recordsByName(records);
  const identityOf = identities(records, groups, names);
  const identity = ({ personId, personEmail }: NameInRecord) => identityOf(personId, personEmail);
  const list = listPeople(
    records.staff.flatMap((row) => personOfStaff(row, identityOf(row.id, row.email), asAt) ?? []),
  );
  const more = records.hasStaffList ? NONE : peopleInRecords(groups, list.all, { names, identity });
  const all = [...list.all, ...more.all];
  const known = { index: indexPeople(all), names, identity };
  const named = groups.map((group) => ({ ...group, who: resolve(group.name, known) }));
  return {
    all,
    resolve: rememberingNames((name) => resolve(name, known)),
    doubles: [...list.doubles, ...more.doubles],
    alike: ({ key }) => list.alike.get(key) ?? [],
    named: withoutRivals(named, names),
    asAt,
  };
}

const NONE = { all: [], doubles: [] } as const;

type Said = Sourced<string> | undefined;

/** The id and e-mail of a row, as far as their columns tell people across sheets. */
function identities(
  records: Records,
  groups: readonly RecordsOfName[],
  names: NameReader,
): (id: Said, email: Said) => Identity {
  const uses = (ofStaff: 'id' | 'email', ofRecord: 'personId' | 'personEmail'): readonly IdUse[] => [
    ...records.staff.flatMap((row) =>
      row[ofStaff] === undefined ? [] : useOf(row[ofStaff], ofStaff, names(row.person.text), false),
    ),
    ...groups.flatMap((group) => {
      if (group.name[ofRecord] === undefined) return [];
      const { text } = mailIn(group.name.person.text);
      return useOf(group.name[ofRecord], ofStaff, names(text), hasSeveralRows(group, ofRecord));
    }),
  ];
  const isId = columnsThatCount(uses('id', 'personId'));
  const isEmail = columnsThatCount(uses('email', 'personEmail'));
  const read = (said: Said, counts: (cell: CellRef) => boolean) =>
    said !== undefined && counts(said.cell) ? idOf(said) : undefined;
  return (idSaid, emailSaid) => {
    const hasMailAsId = idSaid !== undefined && isMail(idSaid);
    const id = hasMailAsId ? undefined : read(idSaid, isId);
    const email = read(emailSaid, isEmail) ?? (hasMailAsId ? idOf(idSaid) : undefined);
    return { ...(id === undefined ? {} : { id }), ...(email === undefined ? {} : { email }) };
  };
}

/** An address that stands in a column of ids is told by itself and counts as an address. */
const useOf = (
  said: Said,
  field: 'id' | 'email',
  name: IdUse['name'],
  isRepeated: boolean,
): readonly IdUse[] =>
  said === undefined || idOf(said) === undefined || (field === 'id' && isMail(said))
    ? []
    : [{ said, name, isRepeated }];

const isMail = ({ value }: { readonly value: string }): boolean => /\S@\S/.test(value);

function hasSeveralRows({ training, gaps }: RecordsOfName, field: 'personId' | 'personEmail'): boolean {
  const records = [...training, ...gaps];
  const first = records[0]?.[field]?.cell;
  return records.some((record) => {
    const cell = record[field]?.cell;
    return cell?.row !== first?.row || cell?.column !== first?.column;
  });
}
