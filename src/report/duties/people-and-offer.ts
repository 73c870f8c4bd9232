import { leaderOfEachSite } from '../../facts/site-leader-subjects';
import { fieldOf, valueOf } from '../../facts/row-fields';
import type { Fact } from '../../facts/subject';
import type { Judgement } from '../../evaluation/finding';
import type { RowRecord } from '../../register/records';
import { cellAddress } from '../../workbook/address';
import type { SummaryCell } from '../../workbook/edits';
import { amountCell } from '../amount-cells';
import { BLANK, linkTo, plural, text, whole, wrapped } from '../cells';
import { dayIn, wordsIn } from '../field-cells';
import { gravest, outcomeCell } from '../outcome-cells';
import { numberColumn, textColumn, type Block } from '../page';
import type { SummaryInput } from '../summary-input';

/** Who leads on CPD at each site, as the registers say; nothing where none could say so. */
export function leadersTable(input: SummaryInput): readonly Block[] {
  const { records, people, policy, asAt } = input;
  const sites = leaderOfEachSite(records, people, policy, asAt).filter(
    ({ facts }) => facts.leaderNamed !== undefined,
  );
  if (sites.length === 0) return [];
  const rowOf = (name: string) =>
    records.rows.find(({ kind, fields }) => {
      const read = kind === 'site' ? fields.name?.[0] : undefined;
      return read?.kind === 'value' && 'text' in read.value && read.value.text === name;
    });
  const judged = (key: string) =>
    input.judgements.filter(({ subject }: Judgement) => subject.kind === 'site' && subject.key === key);
  return [
    {
      kind: 'table',
      name: 'CpdLeaders',
      title: 'Who leads on CPD at each site',
      columns: ['Outcome', 'CPD leader', 'Site', 'Senior leader', 'Trained', 'Since', 'Where'].map(
        textColumn,
      ),
      rows: sites.map(({ key, name, facts, placeCells }) => [
        outcomeCell(gravest(judged(key).map(({ outcome }) => outcome))),
        leaderCell(facts.leaderNamed, facts.leader),
        wrapped(name),
        yesNo(facts.leaderSenior),
        yesNo(facts.leaderTrained),
        dayIn(rowOf(name), 'leaderSince'),
        linkTo(placeCells[0]),
      ]),
      note: 'Trained: has any training in the logs in the last 12 months.',
      whenEmpty: '',
    },
  ];
}

const leaderCell = (named: Fact | undefined, leader: Fact | undefined): SummaryCell => {
  if (named?.kind === 'known' && named.value === false) return text('Nobody is named', 'question');
  if (leader?.kind === 'known') return wrapped(String(leader.value));
  return wrapped(leader?.kind === 'unknown' ? `Not clear: ${leader.why}` : '');
};

const yesNo = (fact: Fact | undefined): SummaryCell =>
  fact === undefined
    ? BLANK
    : text(fact.kind === 'known' ? (fact.value === true ? 'Yes' : 'No') : 'Not known');

/** The offers that lie ahead or have no settled day, the earliest first, and how many are over. */
export function offerTable(offers: readonly RowRecord[], asAt: number): readonly Block[] {
  if (offers.length === 0) return [];
  const dated = offers.map((row) => ({ row, on: valueOf(fieldOf(row, 'date'), 'day')?.span }));
  const ahead = dated
    .filter(({ on }) => on === undefined || on.to >= asAt)
    .sort((a, b) => (a.on?.from ?? Number.MAX_VALUE) - (b.on?.from ?? Number.MAX_VALUE));
  const over = offers.length - ahead.length;
  const said = over === 0 ? '' : `${plural(over, 'session')} of the offer ${over === 1 ? 'is' : 'are'} over.`;
  return [
    {
      kind: 'table',
      name: 'CpdOffer',
      title: 'The CPD offer ahead',
      ...(said === '' ? {} : { note: said }),
      columns: [
        textColumn('Day'),
        textColumn('Session'),
        textColumn('Who it is for'),
        textColumn('Led by'),
        numberColumn('Price'),
        numberColumn('Places'),
        textColumn('Listed in'),
      ],
      rows: ahead.map(({ row }) => [
        dayIn(row, 'date'),
        wordsIn(row, 'title'),
        wordsIn(row, 'audience'),
        wordsIn(row, 'provider'),
        priceCell(row),
        placesCell(row),
        linkTo(row.cell),
      ]),
      whenEmpty: `Nothing of the offer lies ahead. ${said}`,
    },
  ];
}

function priceCell(row: RowRecord): SummaryCell {
  const read = fieldOf(row, 'price');
  const money = valueOf(read, 'money')?.money;
  if (money !== undefined) return amountCell(money, money.currency);
  return read === undefined
    ? BLANK
    : text(read.kind === 'problem' ? read.text : cellAddress(read.cell), 'right');
}

function placesCell(row: RowRecord): SummaryCell {
  const read = fieldOf(row, 'places');
  const number = valueOf(read, 'number')?.number;
  if (number !== undefined) return whole(number);
  return read?.kind === 'problem' ? text(read.text, 'right') : BLANK;
}
