import { headingsOf, rowsOf } from './register-sheet.mjs';

const columns = [
  'Year = 10',
  'School = 20',
  'Category = 22',
  'Staff group = 12',
  'Code = 9',
  'Allocated = 12',
  'Carried forward = 12',
  'Proposed by = 20',
  'Proposed on = 12',
  'Consulted = 28',
  'Agreed by = 28',
  'Agreed on = 12',
  'Notes = 30',
];

const lines = `
2025/26|Oakfield Primary|Statutory|All staff|E01-ST|£700|£0|Business Manager|2025-06-09|Director of School Improvement|Trustees, Head of Education|2025-07-09|
2025/26|Oakfield Primary|Reading|All staff|E01-RD|£600|£0|Business Manager|2025-06-09|Director of School Improvement|Trustees, Head of Education|2025-07-09|
2025/26|Oakfield Primary|Teaching and learning|Teaching|E01-TL|£2200|£150|Business Manager|2025-06-09|Director of School Improvement|Trustees, Head of Education|2025-07-09|
2025/26|Pennymoor Infants|Teaching and learning|Teaching|E02-TL|£1200|£0|Business Manager|2025-06-09|Director of School Improvement|Trustees, Head of Education|2025-07-09|
2025/26|Harrow Bank Academy|Statutory|All staff|E03-ST|£700|£0|Business Manager|2025-06-09|Director of School Improvement|Trustees, Head of Education|2025-07-09|
2025/26|Harrow Bank Academy|Leadership|Teaching|E03-LD|£900|£0|Business Manager|2025-06-09|Director of School Improvement|Trustees, Head of Education|2025-07-09|
2026/27|Oakfield Primary|Statutory|All staff|E01-ST|£700|£60|Business Manager|2026-06-08|Director of School Improvement|Trustees, Head of Education|2026-07-08|
2026/27|Oakfield Primary|Reading|All staff|E01-RD|£500|£0|Business Manager|2026-06-08|Director of School Improvement|Trustees, Head of Education|2026-07-08|
2026/27|Oakfield Primary|Teaching and learning|Teaching|E01-TL|£2400|£0|Business Manager|2026-06-08|Director of School Improvement|Trustees, Head of Education|2026-07-08|
2026/27|Oakfield Primary|Teaching and learning|Teaching|E01-TL|£2600|£0|Business Manager|2026-06-15|Director of School Improvement|Trustees, Head of Education|8 July 2026|which of the two??
2026/27|Oakfield Primary|Leadership|Teaching|E01-LD|£800|£0|Business Manager|2026-06-08|Director of School Improvement|Trustees, Head of Education|2026-07-08|
2026/27|Pennymoor Infants|Statutory|All staff|E02-ST|£400|£0|Business Manager|2026-06-08|Director of School Improvement|Trustees, Head of Education|2026-07-08|
2026/27|Pennymoor Infants|Teaching and learning|Teaching|E02-TL|£1200|£0|Business Manager|2026-06-08||||To go to the next meeting
2026/27|Harrow Bank Academy|Statutory|All staff|E03-ST|£650|£0|Business Manager|2026-06-08|Director of School Improvement|Trustees|2026-07-08|
2026/27|Harrow Bank Academy|Teaching and learning|Teaching|E03-TL|£1500|£0|Business Manager|2026-06-08|Director of School Improvement|Trustees, Head of Education|2026-07-08|
2026/27|Harrow Bank Academy|Leadership|Teaching|E03-LD|£1100|£0|Business Manager|2026-06-08|Director of School Improvement|Trustees, Head of Education|2026-07-08|HBA: watch this one
2026/27|Harrow Bank Academy|Support staff|Support|E03-SS|£400|£0|T Oyelaran|2026-06-10|T Oyelaran|T Oyelaran|2026-07-10|
2026/27|Trust|Leadership|SLT|E04-LD|£1500|£0|Business Manager|2026-06-08|Director of School Improvement|Trustees, Head of Education|2026-07-08|
2027/28|Oakfield Primary|Teaching and learning|Teaching|E01-TL|£2400||Business Manager|2026-11-16||||Draft
2027/28|Pennymoor Infants|Teaching and learning|Teaching|E02-TL|£1200||Business Manager|2026-11-16||||Draft
2027/28|Harrow Bank Academy|Teaching and learning|Teaching|E03-TL|£1500||Business Manager|2026-11-16||||Draft
`;

/** Three years of training money: one line is overdrawn, one not agreed, one entered twice. */
export const budget = {
  name: 'CPD Budget',
  heading: 'Oakfield Trust – CPD budget 2025/26 to 2027/28',
  note: 'Codes as in the finance system: ST statutory, RD reading, TL teaching and learning, LD leadership, SS support staff. Years run September to August.',
  columns,
  rows: rowsOf(lines, headingsOf(columns)),
  fills: [
    [/^Draft$/, 'EDEDED'],
    [/next meeting|\?\?/, 'FFFF99'],
  ],
  key: [['Key'], ['Draft', 'EDEDED'], ['Query', 'FFFF99']],
  sums: ['Allocated'],
  freeze: 'C5',
};
