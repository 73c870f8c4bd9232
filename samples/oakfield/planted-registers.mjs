/**
 * What the sheets beside the log show, worked out by hand from their rows: policy | rule | who or what | sheet | heading
 * of the cell | texts that only its row holds, with `&` between | outcome | why.
 */
export const plantedInRegisters = `
archway|study-costs-repaid|Jude Fenwick|Funded Study|Qualification|Jude Fenwick|breach|Completed 24/10/2025, left 23/10/2026: one day short of twelve months
archway|study-costs-repaid|Ross McAllister|Funded Study|Qualification|Ross McAllister|met|Completed 21/07/2025, left 21/07/2026: twelve months exactly are enough
archway|study-costs-repaid|Adeel Hussain|Funded Study|Qualification|Adeel Hussain|breach|Withdrawn, with a signed agreement
archway|study-costs-repaid|Hema Patel|Funded Study|Qualification|Hema Patel|breach|Completed, but failed
archway|study-costs-repaid|Deborah Thwaite|Funded Study|Qualification|Deborah Thwaite|due-soon|Completed 13/03/2026, leaves on 18/12/2026
archway|study-costs-repaid|Cerys Evans|Funded Study|Expected end|Cerys Evans|cannot-tell|Should have ended on 31/07/2026, still “Studying”
archway|study-costs-repaid|Titilayo Oyelaran|Funded Study|Qualification|Titilayo Oyelaran|cannot-tell|The cost is blank
archway|study-costs-repaid|Kinga Dąbrowska|Funded Study|Qualification|Kinga Dąbrowska|met|Completed in July 2024 and still here
archway|study-agreement-settled|Tendai Mutasa|Funded Study|Qualification|Tendai Mutasa|breach|The agreement is “Not signed”
archway|study-agreement-settled|Hannah Achterberg-Lowe|Funded Study|Employee|Hannah Achterberg-Lowe|cannot-tell|The agreement is blank
archway|business-case-stated|Mei-Lin Xu|Funded Study|Qualification|Mei-Lin Xu|breach|No business case
archway|requests-rated|Bernadette Quigley|Requests|Course requested|P07|breach|No criterion is answered
archway|requests-rated|Zubair Khan|Requests|Course requested|P02|met|All four are
archway|training-linked-to-priorities|Linh Nguyen|Requests|Course requested|P04|breach|No priority is named
archway|training-linked-to-priorities|Kinga Dąbrowska|Requests|Status|P15|cannot-tell|“see HAC” is no decision
archway|within-budget|E03-LD|CPD Budget|Year|2026/27&E03-LD|breach|NPQH, travel and two requests come to more than £1,100
archway|within-budget|E01-TL|CPD Budget|Allocated|£2400&2026/27&E01-TL|cannot-tell|Entered twice, £2,400 and £2,600
archway|academy-plans-integrated|Harrow Bank|CPD Duties|Deadline|CPD in school improvement plan&Harrow Bank Academy|breach|Not done by 30/09/2026
archway|best-value|FireSafe|Providers|Provider|FireSafe Ltd|breach|One quote
archway|provider-quality-checked|FireSafe|Providers|Provider|FireSafe Ltd|breach|Checked, and found unsatisfactory
archway|follow-up-done|Nasreen Begum|Evaluations|Course / event|Nasreen Begum|breach|A follow-up to a course in May is needed, not done
avct|approved-before-course|Kwame Osei-Bonsu|Requests|Approval: Managing Director|P03|breach|The Managing Director agreed five days after the course
avct|approved-before-course|Zubair Khan|Requests|Course requested|P02|met|Agreed six weeks before
avct|notice-bookings-settled|Deborah Thwaite|Requests|Course requested|P08|breach|Booked for February, leaves in December
avct|notice-bookings-settled|Deborah Thwaite|Requests|Course requested|P09|met|Passed on to Patrick Young
avct|mandatory-training-funded|Cerys Evans|Requests|Course requested|P13|breach|Prevent was declined
avct|budget-agreed|E03-SS|CPD Budget|Agreed by|E03-SS|cannot-tell|Agreed by somebody of whom no post is known
avct|expenses-claimed|Alfie Rowntree|Training Log|Date|352|breach|Claimed 70 days after the course
avct|expenses-claimed|Peregrine St John|Training Log|Expenses Claim|372|cannot-tell|“asked 9/11?” is no day
futura|leader-named|Harrow Bank|Schools|Academy|Harrow Bank Academy|breach|The post is vacant
futura|leader-is-senior|Pennymoor|Schools|CPD leader|Pennymoor Infants|cannot-tell|“J Smith” may be either of two
futura|study-approved-by-school|Lynn Hargreaves|Funded Study|Qualification|Lynn Hargreaves|breach|Nobody approved it
futura|criteria-met|Linh Nguyen|Requests|Course requested|P04|breach|Three of four criteria are not met
futura|standards-committee-reported|Futura|CPD Duties|Deadline|Report to Education and Standards committee|breach|Due on 12/11/2026, not done
letta|approved-by-budget-holder-and-director|Anna Zielinski|Requests|Course requested|P18|breach|Neither has approved it
letta|approved-by-budget-holder-and-director|Zubair Khan|Requests|Course requested|P02|met|Both have
letta|funding-in-scope|Linh Nguyen|Requests|Course requested|P04|breach|Neither relevant nor asked for
letta|requests-considered|Shahida Uddin|Requests|Course requested|P10|breach|The course is over, the request pending
letta|aspirational-funding-decided|Tendai Mutasa|Requests|Applicant|P05|cannot-tell|For a future post only, and nobody has decided
letta|budget-agreed|E02-TL|CPD Budget|Year|2026/27&E02-TL|breach|Nobody agreed it
archway|academy-plans-integrated|Pennymoor|CPD Duties|Done on|CPD in school improvement plan&Pennymoor Infants|cannot-tell|“in hand?” is no day
letta|membership-current|Callum Imrie|Memberships|Paid until|Callum Imrie|breach|Ran out on 30/09/2026
letta|membership-current|Rakesh Patel|Memberships|Paid until|Rakesh Patel|cannot-tell|“spring?” is no day
letta|qualification-evidenced|Oliver Tremlett|Qualifications|Qualification held / required|Oliver Tremlett|breach|QTS not seen, no plan
letta|qualification-evidenced|Tendai Mutasa|Qualifications|Original seen on|Tendai Mutasa|cannot-tell|“in file?” is no day
letta|needs-reviewed-annually|Keith Turnbull|Appraisals|Date held|Keith Turnbull&Annual appraisal|breach|The last was on 14/10/2025
step|training-linked-to-priorities|Tendai Mutasa|Training Log|Date|308|breach|Makaton in April: the priority is blank
step|leader-named|Harrow Bank|Schools|Academy|Harrow Bank Academy|breach|The post is vacant
step|leader-trained|Pennymoor|Schools|CPD leader|Pennymoor Infants|cannot-tell|“J Smith” may be either of two
step|provider-check-passed|FireSafe|Providers|Outcome of check|FireSafe Ltd|breach|Unsatisfactory
step|requests-linked-to-priorities|Bernadette Quigley|Requests|Course requested|P07|breach|No priority is named
step|annual-report-made|Pennymoor|CPD Duties|Deadline|Annual CPD report with impact&Pennymoor Infants|breach|Due on 15/07/2026, not made
step|improvement-plan-includes-cpd|Harrow Bank|CPD Duties|Deadline|CPD in school improvement plan&Harrow Bank Academy|breach|Not done by 30/09/2026
step|improvement-plan-includes-cpd|Pennymoor|CPD Duties|Done on|CPD in school improvement plan&Pennymoor Infants|cannot-tell|“in hand?” is no day
step|effectiveness-monitored|Harrow Bank|CPD Duties|Deadline|Monitoring of CPD&Harrow Bank Academy|breach|Due on 23/10/2026, not done, though the trust looked at it in July
step|budget-years-ahead|STEP|CPD Budget|Year|2027/28&E01-TL|breach|The budget ends with 2027/28, one year after this one
step|needs-recorded|Mei-Lin Xu|Appraisals|Date held|Mei-Lin Xu&Annual appraisal|breach|The appraisal names no needs
avct|self-assessment-held|Alt Valley|CPD Duties|Deadline|Self-assessment report|breach|Due on 30/10/2026, a first draft only
futura|school-provision-ensured|Harrow Bank|CPD Duties|Deadline|School CPD plan&Harrow Bank Academy|breach|Due on 18/09/2026, not done
`;
