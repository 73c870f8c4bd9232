import { headingsOf, rowsOf } from './register-sheet.mjs';

const columns = [
  'Course / event = 28',
  'Name = 24',
  'Course date = 12',
  'Form sent = 12',
  'Form returned = 12',
  'Rating (out of 5) = 10',
  'Reflection = 38',
  'Shared with colleagues = 12',
  'Reviewed by = 18',
  'Follow-up needed? = 11',
  'Follow-up done = 12',
  'Satisfaction = 12',
  'Learning = 10',
  'Use of knowledge and skills = 12',
  'Organisational support = 14',
  'Pupil learning = 10',
];

/** A row without a name is one form for everybody who was there. */
const lines = `
NPQH|Callum Imrie|2026-03-23|2026-03-25|2026-03-30|5|Fewer, longer line management meetings|2026-04-22|S Barraclough|Yes|2026-06-16|4|4|3|3|2
Makaton|Tendai Mutasa|2026-04-27|2026-04-29|2026-05-08|4|Signs for the ten commonest classroom words|2026-06-10|B Jefferson-Ameh|No||4|3|3||
Guided Reading|Nasreen Begum|2026-05-19|2026-05-20|2026-05-22|5|Two groups a day instead of five|2026-06-24|G Whitcombe|Yes||4|4|3|2|3
SEND|Maja Grönlund|2026-02-27|2026-03-02|2026-03-09|4|Word mats before the lesson||S O'Connor|No||3|3|||
Fire Warden|Callum Imrie|2026-06-05|2026-06-08||||||||||||
Phonics|Jamie Smith|2026-07-01|2026-07-03|2026-07-09|2|||J Smith|Yes||2|1|1|1|
Maths Mastery|Marisol Vasquez-Hale|2026-06-29|2026-07-01|2026-07-06|4|Number talk at snack time|2026-09-16||||4|4|||
Speech & Language|Hema Patel|2025-12-02|2025-12-04|2025-12-11|4|Wait ten seconds|2026-01-14|B Jefferson-Ameh|No||4|3|||
Autism awareness|Simran Kaur|2025-12-17|2025-12-18|2026-01-08|5|Visual timetable on every door|2026-02-04|S O'Connor|No||5|4|3||2
Makaton|Joost van der Meer|2026-05-15||||||||||||||
Behaviour for Learning|Joost van der Meer|2026-09-08|2026-09-10|2026-09-17|3|Greeting at the door|2026-10-07|B Jefferson-Ameh|Yes|2026-10-21|3|3|2|3|
Paediatric First Aid (12hr)|Alfie Rowntree|2026-09-18|2026-09-21|2026-09-28|5|Know where the kit is on every trip|2026-09-30|F Adeyemi|No||5|5|||
EFAW|Tomasz Wójcik|2026-09-24|2026-09-25|w/b 5 Oct||||||||||||
Autism awareness|Alfie Rowntree|2026-09-07|2026-09-08|14.9.26|4|Less talk, more pointing|2026-10-06|S O'Connor|No||4|4|||
Guided Reading|Simran Kaur|2026-09-23|2026-09-25|2026-10-02|4|Echo reading for the lowest six|2026-11-04|G Whitcombe|No||4|4|3||
Team Teach L1|Simran Kaur|2026-10-01|2026-10-02|2026-10-09|4|Step back sooner||S O'Connor|||4|4|||
GCSE standardisation|Peregrine St John|2026-10-13|2026-10-15||||||||||||
NPQH|Callum Imrie|2026-10-13|2026-10-15|2026-10-20|5|Write the plan on one page||S Barraclough|Maybe||5|4|||
Annual SG Update||2026-09-01|2026-09-02|2026-09-11|4|Low-level concerns go on the form the same day|2026-09-11|B Jefferson-Ameh|No||4|4|3|3|
Safeguarding L1||2026-09-01|2026-09-02|2026-09-11|4|Low-level concerns go on the form the same day|2026-09-11|B Jefferson-Ameh|No||4|4|3|3|
KCSIE Part 1||2026-09-01|2026-09-02|2026-09-11|3|Read Annex B as well|2026-09-11|B Jefferson-Ameh|No||3|3|||
INSET||2026-09-01|2026-09-02|2026-09-08|4|One routine for the start of lessons|2026-09-15|C Imrie|No||4|3|3|3|2
H & S|||2026-06-29|2026-07-06|3|Report trip hazards at once|2026-07-08|R Patel|No||3|3|||
GDPR|||2026-06-29|2026-07-06|3|Lock the screen|2026-07-08|R Patel|No||3|3|||
E&D|||2026-06-29|2026-07-06|4|Names said right|2026-07-08|R Patel|No||4|3|||
Prevent|||2026-06-29|2026-07-06|4|Ask, do not assume|2026-07-08|B Jefferson-Ameh|No||4|4|||
Phonics|||2026-11-02|2026-11-10|4|Same pace in every group|2026-11-11|G Whitcombe|No||4|4|3||
`;

/** Feedback on the training of the log, with the levels of impact. */
export const evaluations = {
  name: 'Evaluations',
  heading: 'Oakfield Trust – course feedback',
  note: 'Forms go out in the week after the course. No name = one form for everybody who did it. Impact columns: 1 none to 5 strong.',
  columns,
  rows: rowsOf(lines, headingsOf(columns)),
  fills: [[/^w\/b/, 'FFFF99']],
  key: [['Key'], ['Chase form', 'FFFF99']],
  freeze: 'C5',
};
