import { plusDays } from './days.mjs';
import { seeded } from './random.mjs';

const annualColumns = [
  'Appraisee = 24',
  'School = 20',
  'Type of review = 17',
  'Date held = 12',
  'Appraiser = 18',
  'Training needs identified = 34',
  'Target = 40',
  'Target date = 12',
  'Target evaluated = 12',
  'PD undertaken for target = 26',
  'How effective? (1-4) = 10',
];
const talkColumns = [
  'Staff name = 24',
  'Type = 14',
  'Date received / held = 14',
  'Line manager = 18',
  'Learning needs talked about = 34',
];

const needs = {
  SLT: ['Coaching skills', 'Finance for leaders', 'Difficult conversations'],
  Teaching: ['Questioning', 'Phonics', 'Adaptive teaching', 'Assessment in foundation subjects'],
  Support: ['Speech and language', 'Makaton', 'De-escalation', 'Working with small groups'],
  other: ['Excel', 'Safe lifting', 'Food hygiene', 'Minute-taking'],
};
const targets = {
  SLT: ['Every middle leader coached once a term', 'Attendance plan agreed with families'],
  Teaching: ['Writing outcomes up in my class', 'Questioning reaches every pupil', 'New unit plans shared'],
  Support: ['Run the reading catch-up group', 'Use the visual timetable every day'],
  other: ['Log jobs on the day', 'Share the spreadsheet with the team'],
};
const of = (table, group) => table[group] ?? table.other;

/** Rows typed otherwise than the rest: person | type → cells by heading. */
const special = {
  'Keith Turnbull|Annual appraisal': { 'Date held': '2025-10-14' },
  'Joost van der Meer|Annual appraisal': {
    'Date held': '',
    'Training needs identified': '',
    Target: '',
    'PD undertaken for target': '',
  },
  'Patrick Young|Annual appraisal': { 'Date held': 'Oct half term' },
  'Lynn Hargreaves|Annual appraisal': { 'Date held': '3.11.26' },
  'Nasreen Begum|Annual appraisal': { 'Date held': '12 Oct 2026' },
  'Mei-Lin Xu|Annual appraisal': { 'Training needs identified': '', 'PD undertaken for target': '' },
  'Cerys Evans|Annual appraisal': { 'PD undertaken for target': '' },
  'Chidi Ibekwe|Annual appraisal': {
    'Training needs identified': '',
    Target: '',
    'Target date': '',
    'PD undertaken for target': '',
  },
  'Aoife Lavelle|Annual appraisal': { 'Date held': '2025-12-04' },
  'Linh Nguyen|Interim review': { 'Date held': '2025-11-12' },
  'Elena Muñoz|Interim review': { 'Date held': 'spring' },
  'Zubair Khan|Interim review': { 'Target evaluated': '', 'How effective? (1-4)': '' },
  'Ruth Ellison|Interim review': { 'How effective? (1-4)': '' },
  'Hema Patel|Interim review': { 'Target evaluated': 'at next one', 'How effective? (1-4)': '' },
  'Dominic Cartwright|Interim review': { 'PD undertaken for target': '', 'How effective? (1-4)': '' },
  'Fiona Abernethy|CPD log': { 'Date received / held': 'not received' },
  'Kwame Osei-Bonsu|CPD log': { 'Date received / held': '2026-07-10' },
  'Grace Yeboah|CPD log': { 'Date received / held': 'handed in??' },
  'Ciara Walsh-Brennan|1-1': { 'Date received / held': '2026-04-30' },
  'Rakesh Patel|1-1': { 'Learning needs talked about': '' },
  'Anna Zielinski|1-1': { 'Date received / held': '??' },
  'Simon Barraclough|Pen portrait': { 'Date received / held': '' },
  'Tomasz Wójcik|Pen portrait': { 'Date received / held': '2025-09-10' },
  'Oliver Tremlett|Pen portrait': { 'Date received / held': 'see file' },
};

const typed = (columns, row) =>
  columns.map((column) => {
    const heading = column.split(' = ')[0];
    return (
      special[`${row[columns[0].split(' = ')[0]]}|${row['Type of review'] ?? row.Type}`]?.[heading] ??
      row[heading] ??
      ''
    );
  });

const inTerm = (random, from, days) => {
  const day = plusDays(from, random.between(0, days));
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 ? plusDays(day, 1) : weekday === 6 ? plusDays(day, 2) : day;
};

/** Appraisals, and a second sheet of CPD logs, one-to-ones and pen portraits, for everybody at work. */
export function reviewRegisters(people) {
  const random = seeded(57);
  const annual = [];
  const talks = [];
  for (const person of people) {
    const { name, academy, group, manager } = person;
    const isNew = person.start >= '2026-01-01';
    const base = { Appraisee: name, School: academy, Appraiser: manager || 'Chair of Trustees' };
    const need = () => random.pick(of(needs, group));
    const target = random.pick(of(targets, group));
    const appraisal = {
      ...base,
      'Type of review': 'Annual appraisal',
      'Date held': inTerm(random, '2026-09-14', 58),
      'Training needs identified': need(),
      Target: random.pick(of(targets, group)),
      'Target date': '2027-07-09',
      'PD undertaken for target': need(),
    };
    const interim = {
      ...base,
      'Type of review': 'Interim review',
      'Date held': inTerm(random, '2026-02-02', 48),
      'Training needs identified': need(),
      Target: `${target} (25/26)`,
      'Target date': '2026-07-10',
      'Target evaluated': inTerm(random, '2026-06-29', 12),
      'PD undertaken for target': need(),
      'How effective? (1-4)': String(random.between(2, 4)),
    };
    if (!isNew) annual.push(appraisal, interim);
    const talk = (type, on, about = '') => ({
      'Staff name': name,
      Type: type,
      'Date received / held': on,
      'Line manager': manager,
      'Learning needs talked about': about,
    });
    talks.push(
      talk('CPD log', inTerm(random, '2026-10-19', 18)),
      talk('1-1', inTerm(random, '2026-07-01', 15), need()),
      talk('Pen portrait', inTerm(random, '2026-09-01', 20)),
    );
  }
  return [
    {
      name: 'Appraisals',
      heading: 'Oakfield Trust – appraisals and interim reviews',
      note: 'Annual appraisal by half term of the autumn, interim review in spring. Copy to the office, please.',
      columns: annualColumns,
      rows: annual.map((row) => typed(annualColumns, row)),
      freeze: 'B5',
    },
    {
      name: 'CPD Logs & 1-1s',
      heading: 'Oakfield Trust – CPD logs, one-to-ones, pen portraits',
      note: 'The latest of each. CPD logs are handed in every two months.',
      columns: talkColumns,
      rows: talks.map((row) => typed(talkColumns, row)),
      freeze: 'B5',
    },
  ];
}
