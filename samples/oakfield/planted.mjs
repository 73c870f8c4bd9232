/**
 * What was planted, by hand: Person | policy | topic | outcome | the problem. `build.mjs` works out the same outcomes
 * from the rows themselves and stops if the two disagree.
 */
export const planted = `
Gwynne|futura|first-aid|breach|Done 21/11/2024: ran out yesterday, the day after the last valid day
Jolliffe|futura|first-aid|breach|Date typed as text, 3.11.24
Lavelle|futura|first-aid|breach|Only a month, Sept 24: run out whichever day it was
Quigley|futura|first-aid|breach|Date typed as text, 3-Nov-24; name with stray spaces
Fitzgerald|futura|first-aid|breach|Done 29/02/2024, so ran out 28/02/2026; a course is booked, which does not count
Hussain|futura|first-aid|breach|The requalification was cancelled
Pritchard|futura|first-aid|breach|Date typed as text, 3 Nov 2024
Walsh-Brennan|futura|first-aid|breach|Date typed as text, 03/11/2024
Thwaite|futura|first-aid|breach|Ran out 01/10/2026; leaves on 18/12/2026 but is still employed
Abernethy|futura|first-aid|breach|The certificate says 29/01/2027 (three years), the policy two years
Llewellyn|futura|first-aid|breach|The renewal in May 2026 was failed
Farrukh|futura|first-aid|due-soon|Done 22/11/2024: today is the last valid day
Uddin|futura|first-aid|due-soon|Done 21/01/2025: due in exactly 60 days
Zielinski|futura|first-aid|due-soon|Only a month, Dec 24: due soon whichever day it was
Turnbull|futura|first-aid|due-soon|Due 09/12/2026; the renewal is booked for the day before
Whitcombe|futura|first-aid|due-soon|Due 31/12/2026
Yeboah|futura|first-aid|cannot-tell|Only a month, Nov 24: run out or not, depending on the day
Chowdhury|futura|first-aid|cannot-tell|Completed, certificate seen, but no date
Evans|futura|first-aid|cannot-tell|Only a year, 2025
Farrukh|futura|positive-handling|breach|Done 21/11/2024: the day after the last valid day
Ellison|futura|positive-handling|breach|Ran out 13/06/2026
Jefferson-Ameh|futura|positive-handling|breach|Two years are not over, but the certificate ran out on 02/11/2026
Khan|futura|positive-handling|breach|Ran out 17/09/2026; a refresher is “booked” for a date to be confirmed
Whitcombe|futura|positive-handling|due-soon|Done 22/11/2024: today is the last valid day
Quigley|futura|positive-handling|due-soon|The certificate is for one year only, until 19/01/2027
Usman|futura|positive-handling|due-soon|Done 21/01/2025: due in exactly 60 days
Lavelle|futura|positive-handling|cannot-tell|31/02/2025 is no date
Osei-Bonsu|futura|positive-handling|cannot-tell|No date and no status
Chowdhury|futura|positive-handling|cannot-tell|Only a month, Jan 25: inside or outside the 60 days, depending on the day
Nightingale-Shaw|futura|first-aid|not-applicable|Ran out during maternity leave: due on return
Crompton|futura|first-aid|not-applicable|Left in August 2025, still on the list
McAllister|futura|positive-handling|not-applicable|Left in July 2026, still on the list
Xu|futura|first-aid|not-applicable|Mental Health First Aid is not first aid
Hussain|letta|safeguarding|breach|No record anywhere
Ionescu|letta|prevent|breach|No record anywhere
Ionescu|letta|equality-diversity|breach|No record anywhere
Jolliffe|letta|prevent|breach|Booked 12/1/27, not done
Wójcik|letta|prevent|breach|No record anywhere
Muñoz|letta|prevent|breach|No record anywhere
Abernethy|letta|prevent|breach|No record anywhere
Fitzgerald|letta|equality-diversity|breach|No record anywhere
Turnbull|letta|equality-diversity|breach|No record anywhere
Young|letta|equality-diversity|breach|Booked 12/1/27, not done
Thwaite|letta|equality-diversity|breach|No record anywhere; leaves soon
Khan|letta|health-safety|breach|No record anywhere
Nguyen|letta|health-safety|breach|The date is in the future (14/10/2027, typed for 2026?)
Pritchard|letta|health-safety|breach|Only a booking for January 2027, in the log
Joanne Smith|letta|health-safety|cannot-tell|A log row for “Smith, J”: which of the two?
Jamie Smith|letta|health-safety|cannot-tell|A log row for “Smith, J”: which of the two?
Lavelle|letta|prevent|cannot-tell|31/09/2025 is no date
Yeboah|letta|equality-diversity|cannot-tell|A log row without date or status
Evans|letta|prevent|cannot-tell|“Online training” in the log may have been this
Evans|letta|equality-diversity|cannot-tell|“Online training” in the log may have been this
Raman|letta|health-safety|cannot-tell|A log row marked completed, date TBC
Crompton|letta|prevent|not-applicable|Left in August 2025
Sandhu|letta|safeguarding|not-applicable|Starts in January 2027
`;
