import { headingsOf, rowsOf } from './register-sheet.mjs';

const columns = [
  'Ref = 7',
  'Date of Request = 12',
  'Applicant = 24',
  'School = 20',
  'Course requested = 36',
  'Topic = 18',
  'Provider = 24',
  'Course Date = 12',
  'Booked On = 12',
  'Fee = 10',
  'Travel = 10',
  'Hotel = 10',
  'Supply Cover = 10',
  'Relevant to role? = 10',
  'Required by the trust? = 11',
  'Purpose = 12',
  'Link to school priority = 14',
  'Meets priorities = 10',
  'Raises standards = 10',
  'Good practice = 9',
  'Value for money = 9',
  'Approval: budget holder = 14',
  'Approval: Director of School Improvement = 18',
  'Approval: headteacher = 14',
  'Approval: Managing Director = 14',
  'Approval: line manager = 14',
  'Status = 12',
  'Delegated to = 16',
  'At the discretion of = 14',
  'Business case = 32',
  'Budget code = 10',
];

/** Each request with its number first, by which planted entries name it. */
const lines = `
P01|2026-09-08|Hannah Achterberg-Lowe|Oakfield Primary|Maths leads' network (3 days)|Maths|Maths Hub|2026-10-06|2026-09-21|£0|£18.40||£210|Yes|No|Role|SDP 2|Y|Y|Y|Y|R Patel|2026-09-14|F Adeyemi||F Adeyemi|Approved|||New scheme in KS2|E01-TL
P02|2026-09-10|Zubair Khan|Harrow Bank Academy|Practical chemistry 11-16|Science|Larkfield Science Centre|2026-11-05|2026-10-02|£165|£31.20|£96|£220|Yes|No|Role|HBA 3|Y|Y|Y|Y|2026-09-16|2026-09-18|C Imrie|2026-09-25|C Imrie|Approved|||Results in Y10|E03-TL
P03|2026-09-14|Kwame Osei-Bonsu|Harrow Bank Academy|Leading a PE department|Leadership|Larkfield Leadership|2026-11-12|2026-09-30|£240|£88.50|£112|£220|Yes|No|Role|HBA 1|Y|Y|Y|N|2026-09-18|2026-09-21|C Imrie|2026-11-17|C Imrie|Approved|||One year in post|E03-LD
P04|2026-09-15|Linh Nguyen|Harrow Bank Academy|Printmaking masterclass|Art|Saltmarsh Studios|2026-10-17|2026-09-24|£140|£62|||No|No|Role||N|Y|N|N|2026-09-21||||C Imrie|Approved||||E03-TL
P05|2026-09-17|Tendai Mutasa|Harrow Bank Academy|Aspiring heads of department|Leadership|Larkfield Leadership|2027-01-21|2026-10-05|£320||||No|No|Aspiration|HBA 1|Y|Y|Y|Y|2026-09-24|2026-09-28|C Imrie||C Imrie|Approved|||Succession|E03-LD
P06|2026-09-21|Simran Kaur|Oakfield Primary|Reading fluency in KS1|English|English Hub|2026-10-14|2026-09-29|£45|||£105|Yes|No|Role|SDP 1|Y|Y|Y|Y|R Patel|2026-09-24|F Adeyemi||F Adeyemi|Approved|||Phonics screening|E01-RD
P07|2026-09-22|Bernadette Quigley|Oakfield Primary|Emotion coaching|Behaviour|Calmer Classrooms|2026-12-03|2026-10-12|£85||||Yes|No|Role||||||R Patel|2026-09-30|F Adeyemi||F Adeyemi|Approved||||E01-RD
P08|2026-09-24|Deborah Thwaite|Harrow Bank Academy|Exams officers' conference|Exams|Northway Events|2027-02-10|2026-10-09|£130|£54|||Yes|No|Role|HBA 4|Y|N|Y|Y|2026-09-30|2026-10-02|C Imrie||C Imrie|Approved|||New specification|E03-TL
P09|2026-09-25|Deborah Thwaite|Harrow Bank Academy|Data returns update|Data|Northway Events|2027-01-28|2026-10-09|£60||||Yes|No|Role|HBA 4|Y|N|Y|Y|2026-09-30|2026-10-02|C Imrie||C Imrie|Approved|Patrick Young||Census rules change|E03-TL
P10|2026-09-28|Shahida Uddin|Pennymoor Infants|Early language leads' day|EYFS|Little Steps CIC|2026-11-10||£70|£12||£105|Yes|No|Role|PIS 1|Y|Y|Y|Y||2026-10-05|J Smith||J Smith|Pending|||Baseline|E02-TL
P11|2026-09-29|Oliver Tremlett|Pennymoor Infants|Counselling skills, level 3|Wellbeing|Saltmarsh College|2027-01-14||£480||||No|No|Career|||||N|2026-10-05|2026-10-07|J Smith||J Smith|Declined|||Outside the role|E02-TL
P12|2026-10-01|Patrick Young|Harrow Bank Academy|Cyber security for schools|Cyber security|Northway Events|2026-12-10|2026-10-15|£0|£22|||Yes|Yes|Mandatory|HBA 5|Y|N|Y|Y|2026-10-06|2026-10-08|C Imrie||C Imrie|Approved|||Insurer asks for it|E03-ST
P13|2026-10-02|Cerys Evans|Pennymoor Infants|Prevent refresher|Prevent|Local authority|2026-11-25||£25||||Yes|Yes|Mandatory|||||||2026-10-07|J Smith||J Smith|Declined|||No cover that day|E02-ST
P14|2026-10-05|Gareth Whitcombe|Oakfield Primary|Work shadowing, Elmbridge Primary|Leadership||2027-01-20|2026-10-19|£0|£16||£230|Yes|No|Role|SDP 4|Y|Y|Y|Y|R Patel|2026-10-09|F Adeyemi||F Adeyemi|Approved|||Acting head in spring|E01-LD
P15|2026-10-06|Kinga Dąbrowska|Oakfield Primary|Handwriting update|English|Little Steps CIC|spring tbc||£55||||Yes|No|Role|SDP 1|Y|Y|Y|Y|R Patel|2026-10-09|F Adeyemi||F Adeyemi|see HAC|||KS2 writing|E01-RD
P16|2026-10-07|Callum Imrie|Harrow Bank Academy|Trust leaders' residential|Leadership|Larkfield Leadership|2026-12-08|2026-10-20|tbc|£140|£190||Yes|No|Role|HBA 1|Y|Y|Y|?|2026-10-12|2026-10-14|S Barraclough|2026-10-16|S Barraclough|Approved|||Succession|E04-LD
P17|2026-10-09|Alfie Rowntree|Oakfield Primary|Makaton taster|SEND|In-house (SOC)|12.11.26|2026-10-13|£0||||Yes|No|Role|SDP 3|Y|Y|Y|Y|R Patel|2026-10-13|F Adeyemi||F Adeyemi|Approved|||Apprenticeship unit|E01-ST
P18|2026-10-12|Anna Zielinski|Pennymoor Infants|Outdoor learning|EYFS|Little Steps CIC|2026-11-19|2026-10-20|£95|£14||£105|Yes|No|Role|PIS 2|Y|Y|Y|Y|||J Smith||J Smith|Approved|||Garden area|E02-TL
P19|2026-10-14|Mei-Lin Xu|Harrow Bank Academy|Languages show and residential|MFL|Northway Events|2026-11-14|2026-10-21|£75|£96|£130||Yes|No|Role|HBA 3|Y|Y|Y|Y|2026-10-19|2026-10-20|C Imrie|Yes|C Imrie|Approved|||GCSE take-up|E03-TL
P20|2026-10-19|J Smith|Pennymoor Infants|Phonics leaders' update|Phonics|English Hub|2026-12-01|2026-10-22|£45||||Yes|No|Role|PIS 1|Y|Y|Y|Y|2026-10-21|2026-10-22|J Smith||S Barraclough|Approved|||Screening results|E02-TL
P21|2026-11-03|Lionel D'Souza|Pennymoor Infants|Forest skills, level 2|EYFS|Saltmarsh College|2027-03-11||£350||||?|No|Role|PIS 2|Y|Y|Y|Y|||||J Smith|Submitted|||Garden area|E02-TL
P22|2026-11-09|Anjali Raman|Harrow Bank Academy|Examiner standardisation|Maths|Northway Events|2027-02-03|2026-11-16|£0||||Yes|No|Role|HBA 3|Y|Y|Y|Y|2026-11-12|2026-11-13|C Imrie||C Imrie|Approved|||Y11 results|E03-TL
`;

/** Applications for training of the autumn term, each with its number, by which planted entries name it. */
export const requests = {
  name: 'Requests',
  heading: 'Oakfield Trust – CPD requests 2026/27',
  note: 'One line per application. Approvals: name or date of whoever agreed. Ask the office before booking anything with a hotel.',
  columns,
  rows: rowsOf(lines, headingsOf(columns)),
  fills: [
    [/^Declined$/, 'EDEDED'],
    [/^(Pending|Submitted)$/, 'FFF2CC'],
    [/^see HAC$/, 'FFFF99'],
  ],
  key: [['Key'], ['Declined', 'EDEDED'], ['Not decided', 'FFF2CC'], ['Query', 'FFFF99']],
  sums: ['Fee', 'Travel', 'Hotel', 'Supply Cover'],
  freeze: 'D5',
};
