import { columnName, date, styled } from '../xlsx-writer.mjs';
import { logCells, logHeadings, logWidths } from './log-columns.mjs';
import { columns } from './matrix.mjs';
import { furtherStaff, staffCells, staffHeadings, staffWidths } from './posts.mjs';

const title = { bold: true, size: 16, colour: '1F3864' };
const small = { italic: true, colour: '7F7F7F' };
const heading = { bold: true, fill: '1F3864', colour: 'FFFFFF', border: true, wrap: true };
const boxed = { border: true };
const centred = { border: true, align: 'center' };

const orBlank = (text) => (text === '' ? null : text);
const heads = (names) => names.map((name) => styled(name, heading));

/** Rows above the data on every register: the header stands in row 4, the data start in row 5. */
export const firstDataRow = 5;

export function staffSheet(staff) {
  const looks = {
    Left: { colour: '7F7F7F', strike: true, fill: 'EDEDED' },
    'Maternity leave': { fill: 'E4DFEC' },
    'Starts Jan': { fill: 'DDEBF7' },
  };
  const rows = staff.map((person) => {
    const style = { ...boxed, ...looks[person.status] };
    const day = (iso) => (iso === '' ? null : date(iso));
    return [
      person.code,
      person.surname,
      person.forename,
      person.job,
      person.group,
      person.academy,
      day(person.start),
      day(person.left),
      orBlank(person.manager),
      person.email,
      person.contract,
      person.status,
      orBlank(person.notes),
      ...staffCells(person),
    ].map((cell) => styled(cell, style));
  });
  const last = firstDataRow + rows.length + furtherStaff(boxed).length - 1;
  return {
    name: 'Staff',
    rows: [
      [styled('Oakfield Trust – Staff List', title)],
      [
        styled(
          'Updated 20/11/2026 by TO. Leavers stay on the list (crossed out) until the end of the year.',
          small,
        ),
      ],
      [],
      heads([
        'Staff Code',
        'Surname',
        'Forename',
        'Job Title',
        'Staff Group',
        'Academy',
        'Start Date',
        'Leaving Date',
        'Line Manager',
        'Email',
        'Contract',
        'Status',
        'Notes',
        ...staffHeadings,
      ]),
      ...rows,
      ...furtherStaff(boxed),
    ],
    merges: ['A1:M1', 'A2:M2'],
    widths: [9, 18, 14, 28, 12, 21, 12, 12, 19, 36, 16, 16, 42, ...staffWidths],
    heights: { 1: 24, 4: 30 },
    freeze: 'D5',
    autoFilter: `A4:Q${last}`,
    dropDowns: [{ ref: `F5:F${last + 40}`, source: 'Lists!$D$2:$D$5' }],
    landscape: true,
  };
}

/** `rows` are log rows, `undefined` for the blank row; `academyOf` gives the academy of a person by name. */
export function logSheet(rows, academyOf) {
  const looks = {
    Booked: { fill: 'DDEBF7' },
    Cancelled: { colour: '7F7F7F', strike: true },
    Failed: { fill: 'FCE4D6' },
  };
  const legend = [
    styled('Key', { bold: true, border: true }),
    styled('Booked', { ...boxed, fill: 'DDEBF7' }),
    styled('Failed', { ...boxed, fill: 'FCE4D6' }),
    styled('Query - see notes', { ...boxed, fill: 'FFFF99' }),
    styled('Cert out of date', { ...boxed, fill: 'FFC7CE', colour: '9C0006' }),
  ];
  const body = rows.map((row, i) => {
    const key = legend[i - 1];
    const beside = [null, key ?? null];
    if (row === undefined) return Array.from({ length: 10 }, () => styled(null, boxed));
    const further = logCells(row, academyOf).map((cell, c) =>
      styled(cell, logHeadings[c] === 'Travel' ? { ...boxed, format: '"£"#,##0.00' } : boxed),
    );
    const isQuery = row.notes.includes('?');
    const style = { ...boxed, ...looks[row.status], ...(isQuery ? { fill: 'FFFF99' } : {}) };
    const money =
      typeof row.cost === 'number' ? { value: row.cost, style: { format: '"£"#,##0.00' } } : row.cost;
    const cells = [
      row.date,
      row.shownName,
      row.course,
      row.provider,
      row.status === 'Cancelled' ? null : row.hours,
      row.cost === 0 ? null : money,
      row.expiry,
      orBlank(row.status),
      orBlank(row.cert),
      orBlank(row.notes),
    ];
    return [...cells.map((cell) => styled(cell, style)), ...beside, ...further];
  });
  const last = firstDataRow + rows.length - 1;
  const sum = (key) =>
    rows.reduce((total, row) => total + (typeof row?.[key] === 'number' ? row[key] : 0), 0);
  const hours = rows.reduce(
    (total, row) => total + (row === undefined || row.status === 'Cancelled' ? 0 : row.hours),
    0,
  );
  const strong = { bold: true, fill: 'D9E1F2', border: true };
  const total = [
    'Total',
    null,
    null,
    null,
    { value: hours, formula: `SUM(E${firstDataRow}:E${last})` },
    { value: sum('cost'), formula: `SUM(F${firstDataRow}:F${last})`, style: { format: '"£"#,##0.00' } },
    null,
    null,
    null,
    null,
  ];
  return {
    name: 'Training Log',
    rows: [
      [styled('Oakfield Trust – CPD & Training Log 2023/24 to date', title)],
      [
        styled(
          'One line per person per course please. Send certificates to the office. Bookings: put “Booked” in Status.',
          small,
        ),
      ],
      [],
      heads([
        'Date',
        'Staff Name',
        'Course',
        'Provider',
        'Hours',
        'Cost',
        'Expiry',
        'Status',
        'Cert Seen',
        'Notes',
      ]).concat([null, null], heads(logHeadings)),
      ...body,
      total.map((cell) => styled(cell, strong)),
    ],
    merges: ['A1:J1', 'A2:J2'],
    widths: [16, 26, 32, 22, 8, 11, 12, 12, 10, 38, 3, 18, ...logWidths],
    heights: { 1: 24, 4: 20 },
    freeze: 'A5',
    autoFilter: `A4:J${last}`,
    conditionalFormats: [
      {
        ref: `G${firstDataRow}:G${last}`,
        formula: `AND(ISNUMBER($G${firstDataRow}),$G${firstDataRow}<TODAY())`,
        fill: 'FFC7CE',
        colour: '9C0006',
      },
    ],
    dropDowns: [
      { ref: `H${firstDataRow}:H${last + 60}`, source: 'Lists!$C$2:$C$7' },
      { ref: `D${firstDataRow}:D${last + 60}`, source: 'Lists!$B$2:$B$8' },
    ],
    landscape: true,
  };
}

/** The column letter of a topic in the matrix. */
export const matrixColumn = (topic) => columnName(4 + columns.findIndex((column) => column.topic === topic));

export function matrixSheet(rows) {
  const body = rows.map(({ person, entries }) => [
    styled(`${person.surname}, ${person.forename}`, boxed),
    styled(person.academy, boxed),
    styled(person.job, boxed),
    ...entries.map((entry) => {
      if (entry === undefined) return styled(null, { ...centred, fill: 'FFF2CC' });
      const isBooked = /^booked/i.test(String(entry.cell));
      const isOut = /^(n\/a|exempt)$/i.test(String(entry.cell));
      const fill = isBooked ? { fill: 'DDEBF7' } : isOut ? { fill: 'D9D9D9', colour: '7F7F7F' } : {};
      return styled(entry.cell, { ...centred, ...fill });
    }),
  ]);
  const last = firstDataRow + rows.length - 1;
  const counts = columns.map((_, c) => {
    const value = rows.filter(({ entries }) => typeof entries[c]?.cell === 'object').length;
    const letter = columnName(4 + c);
    return styled(
      { value, formula: `COUNT(${letter}${firstDataRow}:${letter}${last})` },
      { ...centred, bold: true, fill: 'D9E1F2' },
    );
  });
  const group = { ...heading, align: 'center', fill: '2F5597' };
  return {
    name: 'Statutory Matrix',
    rows: [
      [styled('Statutory Training Matrix – date last completed', title)],
      [styled('Updated 18/11/2026. Yellow = nothing on file, grey = not needed.', small)],
      [
        ...heads(['Staff Name', 'Academy', 'Job Title']),
        styled('Statutory – all staff', group),
        ...Array.from({ length: 3 }, () => styled(null, group)),
        styled('Other online modules', { ...group, fill: '548235' }),
        ...Array.from({ length: 2 }, () => styled(null, { ...group, fill: '548235' })),
      ],
      [
        ...Array.from({ length: 3 }, () => styled(null, heading)),
        ...columns.map((column) => styled(column.heading, { ...heading, align: 'center' })),
      ],
      ...body,
      [styled('Total done', { bold: true, fill: 'D9E1F2', border: true }), null, null, ...counts],
    ],
    merges: ['A1:J1', 'A2:J2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:G3', 'H3:J3'],
    widths: [24, 21, 28, 15, 15, 15, 15, 15, 15, 15],
    heights: { 1: 24, 4: 32 },
    freeze: 'D5',
    landscape: true,
  };
}

const lists = {
  Courses: [
    'EFAW',
    'FAW',
    'Paediatric First Aid',
    'Team Teach L1',
    'Safeguarding L1',
    'Prevent',
    'H & S',
    'E&D',
    'GDPR',
  ],
  Providers: [
    'In-house',
    'iHasco',
    'National College',
    'St John Amb.',
    'Lifeline Training',
    'Team Teach',
    'Online',
  ],
  Status: ['Booked', 'Attended', 'Completed', 'Cancelled', 'Failed', 'Did not attend'],
  Academies: ['Oakfield Primary', 'Pennymoor Infants', 'Harrow Bank Academy', 'Central Team'],
};

export function listsSheet() {
  const longest = Math.max(...Object.values(lists).map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, i) => Object.values(lists).map((list) => list[i] ?? null));
  return {
    name: 'Lists',
    state: 'hidden',
    rows: [heads(Object.keys(lists)), ...rows],
    widths: [22, 20, 16, 22],
  };
}

export function notesSheet() {
  const lines = [
    'Things to do',
    'Governors want the statutory figures for the 9 December meeting – ask Titilayo which format.',
    'First aid at Pennymoor: who covers Thursdays when Fiona is out?? See Joanne.',
    'Team Teach say L1 lasts two years, L2 one year. Check with SENCO.',
    'Sign-in sheets for the September INSET are in the blue folder (Rm 4). Still missing Harrow Bank.',
    'Old log (before Sept 2023) is on the S: drive under HR / archive.',
    'iHasco: 12 licences left. Renewal in March, last year £1,140.',
  ];
  const rows = lines.map((line, i) => [styled(line, i === 0 ? title : { wrap: true })]);
  return { name: 'Notes', rows, widths: [80] };
}
