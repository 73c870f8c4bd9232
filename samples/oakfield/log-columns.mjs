import { date } from '../xlsx-writer.mjs';
import { isWeekend, plusDays } from './days.mjs';
import { registerSheet, rowsOf } from './register-sheet.mjs';

/** Headings to the right of the key beside the training log, and their widths. */
export const logHeadings = [
  'Entered On',
  'Mode',
  'Accredited?',
  'Budget Code',
  'Priority',
  'Travel',
  'Expenses Claim',
];
export const logWidths = [12, 14, 11, 11, 12, 10, 12];

/** From here on the columns are filled. */
const since = '2025-09-01';

const priorities = [
  [/phonics|guided reading|maths|makaton|speech/i, 'SDP 1'],
  [/GCSE|subject network|behaviour/i, 'HBA 3'],
  [/NPQ|leadership/i, 'SDP 4'],
  [/./, 'Statutory'],
];
const codes = [
  [/phonics|guided reading/i, 'RD'],
  [/maths|SEND|autism|makaton|speech|GCSE|network|behaviour/i, 'TL'],
  [/NPQ|leadership/i, 'LD'],
  [/./, 'ST'],
];
const schools = { 'Oakfield Primary': 'E01', 'Pennymoor Infants': 'E02', 'Harrow Bank Academy': 'E03' };
const first = (table, text) => table.find(([pattern]) => pattern.test(text))[1];

function modeOf({ course, provider }) {
  if (/online|iHasco|National College|e-learning/i.test(provider)) return 'Online';
  if (/NPQ|leadership/i.test(course)) return 'Coaching';
  if (/network/i.test(`${course} ${provider}`)) return 'Network';
  return /in-house/i.test(provider) ? 'In school' : 'Course';
}

/** Person | course → cells under those headings that are not as usual. */
const special = {
  'Alfie Rowntree|Autism awareness': {
    'Entered On': date('2026-10-19'),
    Travel: 12.4,
    'Expenses Claim': date('2026-11-16'),
  },
  'Joost van der Meer|Behaviour for Learning': { 'Entered On': 'half term', Priority: null },
  'Tendai Mutasa|Makaton': { Priority: null },
  'Tendai Mutasa|Subject network mtg': { Travel: 22, 'Expenses Claim': date('2026-10-23') },
  'Callum Imrie|NPQH': { Travel: 38.6, 'Expenses Claim': null },
  'Simran Kaur|Guided Reading': { Travel: 9.8, 'Expenses Claim': null },
  'Peregrine St John|GCSE standardisation': { Travel: 31, 'Expenses Claim': 'asked 9/11?' },
  'Hannah Achterberg-Lowe|SEND': { 'Entered On': '21.9.26' },
};

/** What a row of the log holds under the headings. */
export function logCells(row, academyOf) {
  if (row === undefined) return logHeadings.map(() => null);
  const travel = special[`${row.person}|${row.course}`]?.Travel;
  const entered = plusDays(row.place, isWeekend(plusDays(row.place, 5)) ? 7 : 5);
  const school = schools[academyOf(row.person)] ?? 'E04';
  const isPaid = (row.cost !== 0 && row.status !== 'Cancelled') || travel !== undefined;
  const code = isPaid ? `${school}-${school === 'E04' ? 'LD' : first(codes, row.course)}` : null;
  // Rows without a day were given their code when the budget was set up.
  if (row.place < since)
    return logHeadings.map((heading) => (heading === 'Budget Code' && row.span === undefined ? code : null));
  const usual = {
    'Entered On': row.place >= '2026-09-01' && row.status !== 'Booked' ? date(entered) : null,
    Mode: modeOf(row),
    'Accredited?': /aid|EFAW|FAW|team.teach|NPQ/i.test(row.course) ? 'Yes' : 'No',
    'Budget Code': code,
    Priority: first(priorities, row.course),
    Travel: null,
    'Expenses Claim': null,
  };
  const cells = { ...usual, ...(special[`${row.person}|${row.course}`] ?? {}) };
  return logHeadings.map((heading) => cells[heading]);
}

const oldColumns = ['Date = 12', 'Staff Name = 24', 'Course = 28', 'Provider = 20', 'Status = 12'];

/** Rows of people about whom they leave nothing open: the only training of two people, and what others have had again since. */
const oldLines = `
2022-09-05|Danquah, Kofi|Safeguarding L1|In-house|Completed
2022-09-05|Danquah, Kofi|Health & Safety|In-house|Completed
2022-09-06|Danquah, Kofi|Prevent|In-house|Completed
2022-09-07|Danquah, Kofi|Equality & Diversity|In-house|Completed
2022-09-05|Marsh, Ottoline|Safeguarding L1|In-house|Completed
2022-09-05|Marsh, Ottoline|Health & Safety|In-house|Completed
2022-09-06|Marsh, Ottoline|Prevent|In-house|Completed
2022-09-07|Marsh, Ottoline|Equality & Diversity|In-house|Completed
2022-11-14|Achterberg-Lowe, Hannah|Phonics|English Hub|Completed
2023-01-24|Begum, Nasreen|Phonics|English Hub|Completed
2023-03-07|Uddin, Shahida|Phonics|English Hub|Attended
2023-05-16|Cartwright, Dominic|Phonics|In-house|Completed
date on form?|Marsh, Ottoline|Phonics|In-house|Completed
`;

/** What was kept of the log before September 2023. */
export const oldLog = () =>
  registerSheet({
    name: 'Log 2022-23',
    heading: 'Oakfield Primary – training log 2022/23 (part)',
    note: 'Copied from the old log when the trust log began.',
    columns: oldColumns,
    rows: rowsOf(oldLines, oldColumns),
  });
