import { headingsOf, rowsOf } from './register-sheet.mjs';

const list = (about, columns, lines) => ({
  ...about,
  columns,
  rows: rowsOf(lines, headingsOf(columns)),
});

/** Only providers that are no real firm. */
export const providers = list(
  {
    name: 'Providers',
    heading: 'Oakfield Trust – training providers',
    note: 'Not here yet? Ask the office before booking.',
    fills: [[/^Do not rebook$/, 'FCE4D6']],
    freeze: 'B5',
  },
  [
    'Provider = 26',
    'Approved on = 12',
    'Quality check = 12',
    'Checked by = 14',
    'Outcome of check = 15',
    'Area of expertise = 32',
    'Quotes obtained = 10',
    'Review due = 12',
    'Comments = 28',
  ],
  `
Lifeline Training|2024-06-11|2026-05-20|R Patel|Good|First aid, paediatric first aid|3|2027-05-31|
FireSafe Ltd|2022-02-21|2026-06-15|R Patel|Unsatisfactory|Fire wardens|1|2026-09-30|Do not rebook
English Hub|2023-09-04|2026-03-12|F Adeyemi|Outstanding|Phonics, early reading|2|2027-03-31|Free places
Maths Hub|2023-09-04||||Maths mastery|2|2026-12-31|Check due
LA SEND team|2021-09-06|2023-10-02|S O'Connor|Good||2|2026-10-02|
Teaching School Hub|2022-11-14|2025-11-28|C Imrie||NPQs, early career|tbc|2026-11-28|
Trust network|2020-09-01|spring 26|C Imrie|Good|x|0|2027-08-31|No charge
Local authority||2026-01-19|T Oyelaran|Satisfactory|Safeguarding, Prevent|2|2027-01-31|
Larkfield Leadership|2026-09-07|2026-09-07|S Barraclough|Good|Leadership, NPQs|3|2027-09-30|
Saltmarsh College|2024-08-27|2024-08-27|R Patel|Good|Level 2 to 4 courses|2|2027-08-31|
`,
);

export const schools = list(
  {
    name: 'Schools',
    heading: 'Oakfield Trust – academies and CPD leaders',
    note: 'Harrow Bank: post advertised, K Osei-Bonsu covers the diary.',
    freeze: 'B5',
  },
  ['Academy = 24', 'Phase = 14', 'CPD leader = 22', 'CPD leader since = 14', 'Number of staff = 10'],
  `
Oakfield Primary|Primary|Gareth Whitcombe|2021-09-01|20
Pennymoor Infants|Infant|J Smith|Sept 2022|15
Harrow Bank Academy|Secondary|vacant||20
`,
);

export const offer = list(
  {
    name: 'CPD Offer',
    heading: 'Oakfield Trust – CPD offer 2026/27',
    note: 'Draft, prices to be confirmed. Book with the office.',
    freeze: 'B5',
  },
  [
    'Title of session = 38',
    'Who is it for? = 28',
    'Led by = 22',
    'Session date = 12',
    'Cost per place = 12',
    'Places = 8',
  ],
  `
ECT subject day|ECTs and mentors|Teaching School Hub|2026-12-09|Free|12
Leading a subject (five twilights)|Middle leaders|Larkfield Leadership|2027-01-14|£120|10
Phonics refresher|Teaching assistants|English Hub|2027-01-20|Free|20
First aid at work|Site staff|Lifeline Training|2027-02-24|£95|12
Induction morning|New staff|In-house|2027-01-05|Free|15
School office essentials|Admin staff|In-house|2027-03-10|Free|8
Governor induction|New governors|In-house|2026-12-03|Free|10
Questioning that works|Teaching staff|In-house|tbc|Free|30
`,
);

export const measures = list(
  {
    name: 'Measures',
    heading: 'Oakfield Trust – outcomes looked at with CPD',
    note: 'From the school census and the trust dashboard.',
    freeze: 'B5',
  },
  ['Measure = 44', 'School = 22', 'Academic year = 10', 'Value = 12', 'Comment = 24'],
  `
Attainment: reading, writing and maths at the expected standard (%)|Oakfield Primary|2024/25|61|
Attainment: reading, writing and maths at the expected standard (%)|Oakfield Primary|2025/26|64.5|Provisional
Attainment 8 score|Harrow Bank Academy|2025/26|46.2|Provisional
Good or outstanding teaching (%)|Harrow Bank Academy|2025/26|82|
Good or outstanding teaching (%)|Oakfield Primary|2025/26|88|
Staff retention (%)|Trust|2025/26|91|
Staff confidence survey|Trust|2026/27|not yet known|Survey in spring
`,
);

export const memberships = list(
  {
    name: 'Memberships',
    heading: 'Oakfield Trust – professional memberships',
    note: 'Subscriptions that the trust pays.',
    freeze: 'B5',
  },
  [
    'Member (person or organisation) = 28',
    'Professional body = 34',
    'Grade of membership = 14',
    'Paid until = 12',
    'Subscription = 12',
    'Comments = 22',
  ],
  `
Oakfield Trust|Guild of School Trusts|Institutional|2027-03-31|£650|
Callum Imrie|Guild of School Leaders|Fellow|2026-09-30|£59|Renewal sent
Hannah Achterberg-Lowe|Primary Mathematics Society|Member|2027-04-30|£42|
Titilayo Oyelaran|Society of School HR Officers|Associate|2026-12-31|£110|
Rakesh Patel|Guild of School Business Managers|Member|spring?|£95|On HR's list
`,
);
