import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Policy } from '../policy/policy';
import { without } from '../policy/without';
import type { Records, RowRecord } from '../register/records';
import { known } from './fact-table';
import { mandatoryTopic } from './mandatory-topic';
import { underNotice } from './notice';
import type { OfficeHolder } from './office-holder';
import { answersInApprovals } from './offices';
import type { People, Resolution } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { criteriaFacts } from './request-criteria';
import { requestFacts } from './request-facts';
import { moneyFacts } from './request-money';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import { nameInRow } from './rows-of-people';
import type { Fact, SignedSubject } from './subject';
import { aboutPerson } from './subject-person';

/** A request with its row, and whose it surely is. */
export type RequestRow = {
  readonly subject: SignedSubject;
  readonly row: RowRecord;
  readonly person?: Person;
};

/** One subject for each row of a list of requests, whoever it is about; leavers' rows are not judged any more. */
export function requestRows(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  holders: readonly OfficeHolder[],
  asAt: Day,
): readonly RequestRow[] {
  const isMandatory = mandatoryTopic(policy, catalogue);
  return records.rows
    .filter(({ kind }) => kind === 'request')
    .flatMap((row) => {
      const name = nameInRow(row, 'person');
      if (name === undefined) return [];
      const who = people.resolve(name);
      if (who.kind === 'person' && who.person.standing === 'left') return [];
      const around = { records, people, policy, holders, isMandatory, asAt };
      return [
        {
          subject: requestOf(row, name.person.text, who, around),
          row,
          ...(who.kind === 'person' ? { person: who.person } : {}),
        },
      ];
    });
}

type Around = {
  readonly records: Records;
  readonly people: People;
  readonly policy: Policy;
  readonly holders: readonly OfficeHolder[];
  readonly isMandatory: (row: RowRecord) => Fact | undefined;
  readonly asAt: Day;
};

function requestOf(row: RowRecord, written: string, who: Resolution, around: Around): SignedSubject {
  const { records, people, policy, holders, isMandatory, asAt } = around;
  const columns = records.columns.request ?? [];
  const person = who.kind === 'person' ? who.person : undefined;
  const activity = wordsOfField(fieldOf(row, 'activity')) ?? '';
  const site = person?.site?.value ?? wordsOfField(fieldOf(row, 'site'));
  const budget = wordsOfField(fieldOf(row, 'budgetCode'));
  const place = fieldOf(row, 'activity')?.cell ?? row.cell;
  const approvals = columns.includes('approvals')
    ? answersInApprovals(row.fields.approvals ?? [], records.offices.request ?? [], {
        offices: policy.offices,
        holders,
        people,
        ...(person?.manager === undefined ? {} : { manager: person.manager.value }),
        ...(site === undefined ? {} : { site }),
        ...(budget === undefined ? {} : { budget }),
        asAt,
        place,
      })
    : undefined;
  const own = person === undefined ? {} : personFacts(person, asAt);
  const notice = person === undefined ? undefined : underNotice(own, records, asAt);
  const mandatory = isMandatory(row);
  const match = valueOf(fieldOf(row, 'topic'), 'topic')?.match;
  const topic = match?.kind === 'topic' ? match.topic : undefined;
  const day = valueOf(fieldOf(row, 'requestedOn') ?? fieldOf(row, 'courseOn'), 'day')?.span.from;
  const thing = [activity.toLowerCase(), day ?? ''].join('\u0000');
  return {
    ...(person === undefined
      ? {
          name: written,
          key: `${written.toLowerCase()}\u0000${thing}`,
          ...(site === undefined ? {} : { site }),
        }
      : without(aboutPerson(person, asAt, thing), 'waits')),
    kind: 'request',
    what: activity,
    asAt,
    facts: {
      ...own,
      ...(topic === undefined ? {} : { topic: known(topic, [fieldOf(row, 'topic')?.cell ?? row.cell]) }),
      ...requestFacts(row, columns, approvals ?? [], asAt),
      ...moneyFacts((field) => fieldOf(row, field), columns),
      ...criteriaFacts(row, policy, columns),
      ...(notice === undefined ? {} : { underNotice: notice }),
      ...(mandatory === undefined ? {} : { mandatory }),
    },
    completions: [],
    placeCells: [place, row.cell],
    signed: approvals === undefined ? {} : { approvals },
  };
}
