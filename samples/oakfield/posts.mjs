import { date, styled } from '../xlsx-writer.mjs';

/** Headings to the right of the staff list, and their widths. */
export const staffHeadings = ['Notice Given', 'Other Responsibilities', 'Career Stage', 'SLT?'];
export const staffWidths = [12, 24, 16, 8];

const notice = {
  'Deborah Thwaite': '2026-09-30',
  'Jude Fenwick': '2026-09-22',
  'Ross McAllister': '2026-05-29',
};
const responsibilities = {
  'Folasade Adeyemi': 'Trust CPD lead',
  'Gareth Whitcombe': 'CPD leader',
  'Hannah Achterberg-Lowe': 'ECT mentor',
  'Zubair Khan': 'ITT mentor',
};
const stages = {
  'Anjali Raman': 'ECT',
  'Simran Kaur': 'RQT',
  'Kinga Dąbrowska': 'RQT',
  'Zubair Khan': 'Middle leader',
  'Dafydd Llewellyn': 'Middle leader',
  'Kwame Osei-Bonsu': 'Middle leader',
  'Shahida Uddin': 'Middle leader',
};

/** What somebody's line holds under those headings. */
export const staffCells = ({ name, group }) => [
  notice[name] === undefined ? null : date(notice[name]),
  responsibilities[name] ?? null,
  stages[name] ?? (group === 'SLT' ? 'Senior leader' : null),
  group === 'SLT' ? 'Yes' : 'No',
];

/** Lines below the staff list: second posts of people who are on it, and two people who joined the list late. */
const further = [
  [
    'CIM',
    'Imrie',
    'Callum',
    'Director of School Improvement (1 day)',
    'SLT',
    'Central Team',
    '2024-09-02',
    'Permanent',
    'Yes',
  ],
  [
    'BJE',
    'Jefferson-Ameh',
    'Blessing',
    'Head of Education (half a day)',
    'SLT',
    'Central Team',
    '2025-09-01',
    'Permanent',
    'Yes',
  ],
  [
    'KDQ',
    'Danquah',
    'Kofi',
    'Lunchtime Football Coach',
    'Support',
    'Oakfield Primary',
    '2022-09-05',
    'Casual',
    'No',
  ],
  [
    'OMA',
    'Marsh',
    'Ottoline',
    'Midday Supervisor',
    'Support',
    'Pennymoor Infants',
    '2022-09-05',
    'Casual',
    'No',
  ],
];

/** Those lines in the look of the list. */
export const furtherStaff = (look) =>
  further.map(([code, surname, forename, job, group, academy, start, contract, slt]) =>
    [
      code,
      surname,
      forename,
      job,
      group,
      academy,
      date(start),
      null,
      { 'Central Team': 'Simon Barraclough', 'Oakfield Primary': 'Folasade Adeyemi' }[academy] ??
        'Joanne Smith',
      `${forename.slice(0, 1)}${surname.replace('-', '')}@oakfieldtrust.example`.toLowerCase(),
      contract,
      'Current',
      academy === 'Central Team' ? 'second post' : null,
      null,
      null,
      null,
      slt,
    ].map((cell) => styled(cell, look)),
  );
