import { headingsOf, rowsOf } from './register-sheet.mjs';

const columns = [
  'Employee = 22',
  'Qualification = 38',
  'Awarding provider = 24',
  'Support given = 11',
  'Cost to trust = 13',
  'Funded by = 18',
  'Business case = 28',
  'Approval: headteacher = 14',
  'Approval: budget holder = 14',
  'Approval: Director of School Improvement = 18',
  'Agreement signed = 14',
  'Start date = 12',
  'Expected end = 12',
  'Completed = 12',
  'Status = 12',
  'Result = 12',
  'Left trust = 12',
  'Repaid = 11',
  'Repayment waived by = 15',
  'Reason not repayable = 22',
];

const lines = `
Ross McAllister|Level 3 Supporting Teaching and Learning|Saltmarsh College|Both|£1180|Trust|SEND provision|C Imrie|R Patel|2024-09-10|2024-09-12|2024-09-23|2025-07-31|2025-07-21|Completed|Passed|2026-07-21|||
Jude Fenwick|Level 3 Early Years Practitioner|Saltmarsh College|Both|£1240|Trust|Nursery places|Joanne Smith|R Patel|2024-09-10|2024-09-16|2024-09-23|2025-10-31|2025-10-24|Completed|Passed|2026-10-23|||
Adeel Hussain|Level 4 Sports Coaching|Saltmarsh College|Fees|£960|Trust|After-school clubs|Joanne Smith|R Patel|2025-09-08|2025-09-15|2025-09-29|2026-07-17||Withdrawn|||||
Hema Patel|Level 4 Cover Supervision|Ridgeline Learning|Fees|£645|Trust|Cover without agency|C Imrie|R Patel|2025-09-08|2025-09-15|2025-10-06|2026-06-30|2026-06-26|Completed|Failed||||
Alfie Rowntree|Level 3 Teaching Assistant apprenticeship|Ridgeline Learning|Both|£0|Apprenticeship levy|Growing our own|F Adeyemi||||2026-09-14|2028-02-29||Studying|||||Apprenticeship funding
Cerys Evans|Foundation degree, education support|Northmoor University|Fees|£2150|Trust|Future HLTA|Joanne Smith|R Patel|2024-08-29|2024-09-02|2024-09-23|2026-07-31||Studying|||||
Hannah Achterberg-Lowe|MA Education, mathematics|Northmoor University|Both|£3400|Trust|Maths across the trust|F Adeyemi|R Patel|2026-07-02||2026-09-21|2028-09-30||Studying|||||
Tendai Mutasa|NPQ Leading Literacy|Larkfield Leadership|Time|£420|Trust|Literacy in KS3|C Imrie|R Patel|2026-07-02|Not signed|2026-10-05|2027-12-17||Studying|||||
Titilayo Oyelaran|Level 5 HR Management|Ridgeline Learning|Fees||Trust|HR in house|S Barraclough|R Patel|2026-02-10|2026-02-16|2026-03-02|2027-03-31||Studying|||||
Deborah Thwaite|Level 4 Exams Administration|Ridgeline Learning|Fees|£780|Trust|New exams system|C Imrie|R Patel|2025-01-14|2025-01-20|2025-02-03|2026-03-27|2026-03-13|Completed|Passed||||
Mei-Lin Xu|Postgraduate Certificate in SEN|Northmoor University|Fees|£1500|Trust||T Oyelaran||2026-06-18|2026-06-22|2026-09-28|2027-07-31||Studying|||||
Dafydd Llewellyn|NPQ Senior Leadership|Larkfield Leadership|Fees|£0|DfE grant|Succession|C Imrie|||2025-02-03|2025-02-24|2026-07-31|3.7.26|Completed|Passed||||
Lynn Hargreaves|Level 4 School Business Professional|Ridgeline Learning|Both|£2400|Trust|Succession||||2026-01-12|2026-01-26|2027-06-30||Deferred|||||
Edith Crompton|Forest School Leader level 3|Little Steps CIC|Fees|£895|Trust|Outdoor learning|F Adeyemi|R Patel|2024-03-04|2024-03-11|2024-04-15|2025-03-31|2025-03-28|Completed|Passed|2025-08-31||S Barraclough|
Tahmina Chowdhury|Level 2 Counselling Skills|Saltmarsh College|Fees|£310||Wellbeing|?|?|2026-09-10|2026-09-14|2026-09-28|2027-06-30||Studying|||||
Kinga Dąbrowska|Level 5 Dyslexia Assessment|Ridgeline Learning|Fees|£1150|Trust|Assessments in house|F Adeyemi|R Patel|2023-09-05|2023-09-11|2023-09-25|2024-07-31|2024-07-12|Completed|Passed||||
`;

/** Qualifications that the trust pays for, on both sides of the twelve months to stay. */
export const fundedStudy = {
  name: 'Funded Study',
  heading: 'Oakfield Trust – sponsored qualifications',
  note: 'Learning agreements are in the personnel files. Who leaves within 12 months of completing: see HR before the last salary.',
  columns,
  rows: rowsOf(lines, headingsOf(columns)),
  fills: [
    [/^(Withdrawn|Failed)$/, 'FCE4D6'],
    [/^Not signed$/, 'FFFF99'],
  ],
  key: [['Key'], ['Withdrawn / failed', 'FCE4D6'], ['Chase agreement', 'FFFF99']],
  sums: ['Cost to trust'],
  freeze: 'B5',
};
