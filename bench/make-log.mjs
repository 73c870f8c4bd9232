import { date, writeXlsx } from '../samples/xlsx-writer.mjs';

const COURSES = [
  'Safeguarding L1',
  'H & S',
  'Prevent',
  'E&D',
  'EFAW',
  'Team Teach',
  'Fire Safety',
  'Phonics',
  'GDPR',
  'Online Safety',
];
const PROVIDERS = ['iHasco', 'National College', 'In house', 'St Anne Training'];
const FORENAMES = ['Ann', 'Bob', 'Cara', 'Dev', 'Ewa', 'Femi', 'Gita', 'Hugh', 'Ines', 'Jude'];
const SURNAMES = ['Abbot', 'Brook', 'Chand', 'Dale', 'Eze', 'Frost', 'Gill', 'Hope', 'Iqbal', 'Jones'];

/** A training log of invented people: `rows` × 8 columns, shared texts, true dates. Always the same. */
export function makeLog(rows) {
  const body = [['Name', 'Course', 'Date', 'Expiry Date', 'Provider', 'Hours', 'Cost', 'Status']];
  for (let row = 0; row < rows; row += 1) {
    const person = Math.floor(row / COURSES.length);
    const name = `${SURNAMES[person % 10]}${'abcdefghij'[Math.floor(person / 1000) % 10]}${'klmnopqrst'[Math.floor(person / 100) % 10]}, ${FORENAMES[Math.floor(person / 10) % 10]}`;
    const year = 2022 + (row % 5);
    const month = String(1 + (row % 12)).padStart(2, '0');
    const day = String(1 + (row % 28)).padStart(2, '0');
    body.push([
      name,
      COURSES[row % COURSES.length],
      date(`${year}-${month}-${day}`),
      row % 3 === 0 ? date(`${year + 2}-${month}-${day}`) : null,
      PROVIDERS[row % 4],
      1 + (row % 6),
      (row % 40) * 5.5,
      row % 50 === 0 ? 'Booked' : 'Completed',
    ]);
  }
  return writeXlsx({ sheets: [{ name: 'Training Log', rows: body }] });
}
