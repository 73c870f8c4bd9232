import { date, type Cell } from '../../samples/xlsx-writer.mjs';

const PEOPLE = ['Ann Smith', 'Bob Jones', 'Cara Patel', 'Dev Okoro', 'Ella Marsh', 'Finn Doyle'];
const days = (...isos: readonly (string | null)[]): readonly Cell[] =>
  isos.map((iso) => (iso === null ? null : date(iso, 'dd/mm/yyyy')));
const DONE = days('2024-09-02', '2024-11-03', '2025-01-06', '2025-03-10', '2025-06-30', '2026-02-03');

/** What stands below a heading for a field: six rows that agree with each other across columns. */
export const FILLED: Readonly<Record<string, readonly Cell[]>> = {
  person: PEOPLE,
  forename: PEOPLE.map((name) => name.split(' ')[0] ?? ''),
  surname: PEOPLE.map((name) => name.split(' ')[1] ?? ''),
  knownAs: ['Annie', 'Rob', 'Caz', 'Dev', 'El', 'Finn'],
  personalTitle: ['Mrs', 'Mr', 'Miss', 'Dr', 'Ms', 'Mr'],
  id: ['E1041', 'E1042', 'E1043', 'E1044', 'E1045', 'E1046'],
  email: PEOPLE.map((name) => `${name.toLowerCase().replace(' ', '.')}@oakfield.example`),
  role: [
    'Class Teacher',
    'Teaching Assistant',
    'Cook',
    'Site Manager',
    'Deputy Headteacher',
    'Office Manager',
  ],
  staffGroup: ['Teaching', 'Support', 'Support', 'Support', 'Teaching', 'Support'],
  site: ['Oak Primary', 'Oak Primary', 'Elm Infants', 'Elm Infants', 'Oak Primary', 'Elm Infants'],
  department: ['Year 3', 'Year 3', 'Catering', 'Premises', 'Leadership', 'Office'],
  employment: ['Employee', 'Employee', 'Agency', 'Employee', 'Employee', 'Volunteer'],
  contract: ['Permanent', 'Fixed term', 'Permanent', 'Permanent', 'Permanent', 'Casual'],
  manager: ['Ella Marsh', 'Ann Smith', 'Dev Okoro', 'Ella Marsh', 'Gill Abara', 'Ella Marsh'],
  startOn: days('2019-09-01', '2021-01-04', '2022-04-19', '2018-09-01', '2015-09-01', '2023-11-06'),
  leftOn: days(null, null, '2026-08-31', null, null, null),
  absentFrom: days(null, '2026-09-01', null, null, null, null),
  absentTo: days(null, '2027-02-28', null, null, null, null),
  state: ['Current', 'Current', 'Left', 'Current', 'Current', 'Current'],
  topic: ['Safeguarding', 'First aid', 'Prevent duty', 'Manual handling', 'Fire safety', 'Phonics'],
  completedOn: DONE,
  startedOn: DONE,
  expiresOn: days('2026-09-02', '2026-11-03', '2027-01-06', '2027-03-10', '2027-06-30', '2028-02-03'),
  bookedOn: days('2026-12-01', null, '2027-01-12', null, null, '2026-12-08'),
  dueOn: days('2026-09-02', '2026-11-03', '2027-01-06', '2027-03-10', '2027-06-30', '2028-02-03'),
  status: ['Completed', 'Completed', 'Booked', 'Completed', 'Cancelled', 'Completed'],
  provider: [
    'Redwood Training',
    'County Ambulance Trust',
    'In house',
    'In house',
    'Flamecheck',
    'Redwood Training',
  ],
  minutes: [2, 6, 1, 1.5, 1, 3],
  cost: [0, 95.5, 0, 12, 40, 180],
  category: ['Statutory', 'Mandatory', 'Statutory', 'Mandatory', 'Mandatory', 'CPD'],
  certificateRef: ['Yes', 'Yes', 'No', 'Yes', 'No', 'Yes'],
  notes: ['with Year 3 team', null, 'certificate to follow', null, null, 'asked for feedback'],
  /** Kept by the school, of no use to a check. */
  birthday: days('1980-02-03', '1975-11-30', '1991-05-05', '1988-01-19', '1969-12-12', '1999-07-07'),
  recordedOn: days('2024-09-09', '2024-11-11', '2025-01-10', '2025-03-14', '2025-07-02', '2026-02-09'),
  fte: [1, 0.6, 0.8, 1, 1, 0.5],
  venue: ['Hall', 'Online', 'Online', 'Hall', 'Fire station', 'Room 4'],
  rating: [4, 5, 3, 4, 4, 5],
  index: [1, 2, 3, 4, 5, 6],
};

export type HeadedColumn = {
  readonly heading: string;
  /** The field that the column should be taken for; none if it should be left alone. */
  readonly field: string | undefined;
  /** Which of the above stands below it. */
  readonly filledAs: string;
};

/** `Name=person | DOB=-birthday`: a heading, then its field, or a minus and what stands there instead. */
export const columnsOf = (line: string): readonly HeadedColumn[] =>
  line.split(' | ').map((part) => {
    const at = part.lastIndexOf('=');
    const said = part.slice(at + 1);
    const [field = '', filledAs = field] = said.split(/-|~/);
    return { heading: part.slice(0, at), field: field === '' ? undefined : field, filledAs };
  });

/** A header row and six rows below it. */
export const rowsOf = (columns: readonly HeadedColumn[]): readonly (readonly Cell[])[] => [
  columns.map(({ heading }) => heading),
  ...[0, 1, 2, 3, 4, 5].map((row) => columns.map(({ filledAs }) => FILLED[filledAs]?.[row] ?? null)),
];
