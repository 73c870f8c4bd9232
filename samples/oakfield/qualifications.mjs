const columns = [
  'Staff member = 24',
  'Role = 28',
  'Qualification held / required = 28',
  'Original seen on = 13',
  'Seen by = 14',
  'Certificate / TRN ref = 16',
  'Plan if not held = 30',
  'Plan to be met by = 12',
];

/** Who teaches, by group or post; for all but these evidence of QTS was seen when they joined. */
const unusual = {
  'Oliver Tremlett': ['', '', '', '', ''],
  'Mei-Lin Xu': ['', '', '', 'Overseas trained, applying', '2027-05-31'],
  "Lionel D'Souza": ['', '', '', 'Copy asked for', '2026-10-23'],
  'Tendai Mutasa': ['in file?', '', '', '', ''],
  'Shahida Uddin': ['5 Sept 16', 'L Hargreaves', 'QTS-40', '', ''],
};

/** Evidence of qualifications, one row for everybody who teaches and a few that other posts ask for. */
export function qualificationRegister(people) {
  const teachers = people.filter(
    ({ group, job }) => group === 'Teaching' || (group === 'SLT' && !/Business|Chief/.test(job)),
  );
  const rows = teachers.map(({ name, job, start }, i) => [
    name,
    job,
    'QTS',
    ...(unusual[name] ?? [start, 'L Hargreaves', `QTS-${String(i + 11)}`, '', '']),
  ]);
  return {
    name: 'Qualifications',
    heading: 'Oakfield Trust – evidence of qualifications',
    note: 'Original seen at induction. Copies are in the personnel files.',
    columns,
    rows: [
      ...rows,
      [
        'Elena Muñoz',
        'Cook in Charge',
        'Level 3 Food safety',
        '2018-01-08',
        'L Hargreaves',
        'FS-2201',
        '',
        '',
      ],
      ['Callum Imrie', 'Headteacher', 'NPQH', '', '', '', 'Final assessment', '2027-06-30'],
    ],
    freeze: 'B5',
  };
}
