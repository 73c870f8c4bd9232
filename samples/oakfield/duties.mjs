import { headingsOf, rowsOf } from './register-sheet.mjs';

const columns = [
  'What has to be done = 50',
  'School = 20',
  'Academic year = 10',
  'Owner = 20',
  'Goes to = 24',
  'Deadline = 12',
  'Done on = 14',
  'Evidence = 28',
];

const lines = `
Annual CPD report with impact|Oakfield Primary|2025/26|F Adeyemi|Governing body|2026-07-15|2026-07-13|Minutes 13 July
Annual CPD report with impact|Pennymoor Infants|2025/26|J Smith|Governing body|2026-07-15||
Annual CPD report with impact|Harrow Bank Academy|2025/26|C Imrie||2026-07-15|2026-07-09|On the S: drive
Training needs analysis|Trust|2026/27|T Oyelaran|Heads|2026-09-25|2026-09-22|Survey results
Audit of staff training needs|Trust|2026/27|T Oyelaran|Heads|2026-09-25|2026-09-22|Survey results
Summary of CPD needs|Trust|2026/27|CPD leaders|Chief Executive|2026-10-23|2026-11-02|Late, half term
CPD needs identified from self-evaluation|Trust|2026/27|F Adeyemi|Trust Board|2026-10-16|14.10.26|SEF
Publish the CPD offer|Trust|2026/27|F Adeyemi|All staff|2026-09-30|Draft only|Waiting for prices
Trust conference|Trust|2025/26|F Adeyemi|All staff|2026-02-13|2026-02-13|Programme
Trust conference|Trust|2026/27|F Adeyemi|All staff|2027-02-12||Venue booked
Review of CPD effectiveness and value for money|Trust|2025/26|F Adeyemi|Steering group|2026-07-10|2026-07-08|Paper 6
CPD actions from annual review|Trust|2026/27|F Adeyemi|Steering group|2026-10-30||
Report to the CPD steering group|Trust|2026/27|F Adeyemi|Steering group|2026-10-16|2026-10-14|Minutes
Report to Education and Standards committee|Trust|2026/27|F Adeyemi|E&S committee|2026-11-12||
Mandatory training dates published|Trust|2026/27|T Oyelaran|All staff|2026-09-11|2026-09-10|Staff bulletin 1
E-learning licence|Trust|2025/26|P Young|All staff|2026-03-31|see PY|Invoice
Webinar subscription|Trust|2026/27|P Young|All staff|2026-12-11||Quote in
Booking system access review|Trust|2026/27|P Young|T Oyelaran|2026-10-30|Autumn, see PY|
Trust-wide CPD planning meeting with school leaders|Trust|2026/27|F Adeyemi|Heads|2026-09-18|2026-09-17|Notes
CPD in trust development plan|Trust|2026/27|S Barraclough|Trust Board|2026-09-30|2026-09-16|TDP section 4
CPD in school improvement plan|Oakfield Primary|2026/27|G Whitcombe|Governing body|2026-09-30|2026-09-23|SIP
CPD in school improvement plan|Pennymoor Infants|2026/27|J Smith|Governing body|2026-09-30|in hand?|SIP
CPD in school improvement plan|Harrow Bank Academy|2026/27|C Imrie|Governing body|2026-09-30||With AAB
School CPD plan|Oakfield Primary|2026/27|G Whitcombe|Staff|2026-09-18|2026-09-16|
School CPD plan|Pennymoor Infants|2026/27|J Smith|Staff|2026-09-18|2026-09-25|
School CPD plan|Harrow Bank Academy|2026/27|K Osei-Bonsu|Staff|2026-09-18||
Induction of new staff|Trust|2026/27|T Oyelaran|New starters|2026-09-01|2026-09-01|Sign-in sheet
Sharing good practice (teachmeet)|Trust|2026/27|G Whitcombe|All teachers|2026-10-08|2026-10-08|
CPD priorities and budget discussed|Trust|2025/26|F Adeyemi|Trust Board|2026-06-24|2026-06-24|Minutes
Guidance on cascading training|Trust|2025/26|F Adeyemi|All staff||2025-09-10|Staff handbook
Links with CPD providers|Trust|2026/27|F Adeyemi|Heads|2026-11-30||Hub meeting
CPD opportunities circulated|Trust|2026/27|T Oyelaran|All staff|2026-11-06|2026-11-02|Bulletin 5
CPD update: local and national developments|Trust|2026/27|F Adeyemi|Heads|2026-10-20|2026-10-20|
Equality of access report|Trust|2025/26|T Oyelaran|Trust Board|2026-07-03||
CPD policy review|Trust|2023/24|S Barraclough|Trust Board|2024-03-29|2024-05-14|
Quality improvement plan review|Trust|2026/27|C Imrie|Heads|2026-10-30|2026-10-29|QIP
Self-assessment report|Trust|2025/26|C Imrie|Trust Board|2026-10-30||First draft with SB
Lesson observations|Trust|2025/26|Heads|C Imrie|2026-07-10|2026-07-02|
Work scrutiny|Trust|2026/27|Heads|C Imrie|2026-11-20|2026-11-18|
Staff development days|Trust|2026/27|Heads|All staff|2026-09-02|2026-09-01|
CPD plan template issued|Trust|2026/27|T Oyelaran|All staff|2026-09-11|see bulletin|
Statutory training records updated|Trust|2026/27|T Oyelaran|S Barraclough|2026-11-20|2026-11-18|Matrix
Mandatory training check|Trust|2026/27|T Oyelaran|S Barraclough|2026-10-30||
Job descriptions reviewed|Trust|2024/25|T Oyelaran||2025-01-31|2025?|
DfE webinar attended|Trust|2026/27|R Patel||2026-10-15|2026-10-15|
Ofsted briefing|Trust|2026/27|C Imrie|Heads|2026-10-09||Clashed with parents' evening
Gov.uk alerts passed on|Trust|2026/27|R Patel|Heads||2026-11-16|
Support for CPD leader|Trust|2026/27|S Barraclough|CPD leaders|2026-11-18|with SB?|Termly meeting
Monitoring of CPD|Oakfield Primary|2026/27|G Whitcombe|Governing body|2026-10-23|2026-10-21|
Monitoring of CPD|Harrow Bank Academy|2026/27|C Imrie|Governing body|2026-10-23||
`;

/** What the trust and its schools have set themselves to do: some of it done, some overdue, some in no line. */
export const duties = {
  name: 'CPD Duties',
  heading: 'Oakfield Trust – CPD calendar: what we have to do',
  note: 'Put the day in “Done on” when it is done. Governors look at this in July.',
  columns,
  rows: rowsOf(lines, headingsOf(columns)),
  fills: [[/^Draft only$|^Autumn, see PY$|^see |\?$/, 'FFFF99']],
  key: [['Key'], ['Not finished / query', 'FFFF99']],
  freeze: 'B5',
};
