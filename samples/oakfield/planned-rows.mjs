/**
 * The rows of the training log that decide somebody's first aid and positive handling, and the rows that decide the
 * statutory topics of those who lack them in the matrix.
 *
 * Person | Course | Date as it stands in the cell | then `key=value`. A date is ISO for a true date; `text (from..to)`
 * for text with the days that it may mean; `text ()` where it names no day; empty for a blank cell. `near` says where an
 * undated row stands, `as` how the name is written.
 */
export const planned = `
Ellison|FAW|2023-10-11|expiry=2026-10-10
Ellison|FAW requal|2025-10-08|expiry=2028-10-07
Farrukh|EFAW|2024-11-22|expiry=2027-11-21
Gwynne|Emergency First Aid (EFAW)|2024-11-21|expiry=2027-11-20
Jolliffe|First Aid at Work|3.11.24 (2024-11-03..2024-11-03)
Lavelle|Paediatric First Aid (12hr)|Sept 24 (2024-09-01..2024-09-30)
Quigley|EFAW|3-Nov-24 (2024-11-03..2024-11-03)|as=  Quigley,  Bernadette
Joanne Smith|First Aid at Work|2025-03-18|expiry=2028-03-17
Uddin|Paediatric First Aid (12hr)|2025-01-21|expiry=2028-01-20
Vasquez-Hale|Paediatric First Aid (12hr)|2025-01-22|expiry=2028-01-21
Yeboah|Paediatric First Aid|Nov 24 (2024-11-01..2024-11-30)
Zielinski|Paediatric First Aid (6hr)|Dec 24 (2024-12-01..2024-12-31)
Chowdhury|EFAW||near=2025-07-03|cert=Y|notes=cert in file, date not on it?
Evans|EFAW|2025 (2025-01-01..2025-12-31)|near=2025-06-01|status=
Fitzgerald|EFAW|2024-02-29|expiry=2027-02-28
Fitzgerald|EFAW|booked 12/1/27 ()|near=2026-11-18|status=Booked|cert=
Hussain|First Aid at Work|2024-10-15|expiry=2027-10-14
Hussain|FAW requal|2026-10-06|status=Cancelled|cert=|notes=Provider cancelled - rebook
Osei-Bonsu|FAW|2024-03-12|expiry=2027-03-11
Osei-Bonsu|FAW requal|2026-03-10|expiry=2029-03-09
Pritchard|EFAW|3 Nov 2024 (2024-11-03..2024-11-03)
Usman|First Aid at Work|2026-02-03|expiry=2029-02-02|as=usman, hadiza
Walsh-Brennan|EFAW|03/11/2024 (2024-11-03..2024-11-03)
Young|EFAW|14/09/2025 (2025-09-14..2025-09-14)|as=Patrick Young
Thwaite|First Aid at Work|2024-10-01|expiry=2027-09-30
Turnbull|FAW|2024-12-09|expiry=2027-12-08
Turnbull|FAW requal|2026-12-08|status=Booked|cert=
Hargreaves|First Aid at Work|2023-11-14|expiry=2026-11-13
Hargreaves|FAW requal|2025-11-18|expiry=2028-11-17|as=Mrs Lynn Hargreaves
Ibekwe|EFAW|2025-05-06|expiry=2028-05-05
Muñoz|EFAW|2025-02-11|expiry=2028-02-10
Hema Patel|First Aid at Work|2026-06-09|expiry=2029-06-08|as=Patel, Hema 
Abernethy|First Aid at Work|2024-01-30|expiry=2027-01-29
Wójcik|EFAW|2024-10-03
Wójcik|EFAW|2026-09-24|expiry=2029-09-23
Rowntree|Paediatric First Aid (12hr)|2026-09-18|expiry=2029-09-17
Nightingale-Shaw|Paediatric First Aid (12hr)|2024-10-08|expiry=2027-10-07
Crompton|EFAW|2023-10-04
Llewellyn|EFAW|2024-05-14
Llewellyn|EFAW|2026-05-12|status=Failed|cert=N|notes=Resit tbc
Whitcombe|EFAW|2024-12-31|notes=own time - Xmas hols
Adeyemi|EFAW|2026-01-13|expiry=2029-01-12
Barraclough|EFAW|2025-11-04
O'Connor|Team Teach L1|2025-03-06
Whitcombe|Team Teach L1|2024-11-22
Farrukh|Positive Handling|2024-11-21
Lavelle|Team Teach L1|31/02/2025 ()|near=2025-02-28
Quigley|Team-Teach refresher|2026-01-20|expiry=2027-01-19
Ellison|Team Teach L1|2024-06-13
Gwynne|Team Teach L1|2024-06-13
Gwynne|Team-Teach refresher|2026-06-11
Jefferson-Ameh|Team Teach L2|2025-11-03|expiry=2026-11-02
Osei-Bonsu|Positive Handling||near=2025-10-09|status=|cert=
Walsh-Brennan|Team Teach L1|2025-09-04
Usman|Positive Handling|2025-01-21
Hussain|Team-Teach refresher|12.6.25 (2025-06-12..2025-06-12)
Imrie|Team Teach L1|2025-10-23
Khan|Positive Handling|2024-09-17
Khan|Team-Teach refresher|TBC ()|near=2026-11-16|status=Booked|cert=
Mutasa|Team Teach L1|2025-02-27
Kaur|Team Teach L1|2026-10-01
Chowdhury|Team Teach L1|Jan 25 (2025-01-01..2025-01-31)
Jamie Smith|Team Teach L1|2025-04-03
McAllister|Positive Handling|2024-01-16
?Smith, J|H & S|2025-09-10|notes=which J Smith?? sign-in sheet unclear
Yeboah|Equality & Diversity||near=2025-11-12|status=|cert=
Evans|Online training|2025-06-10|provider=iHasco|cost=0|hours=2|notes=see iHasco for modules
Raman|H&S Induction|TBC ()|near=2023-09-05|status=Completed|cert=
Pritchard|H & S|2027-01-13|status=Booked|cert=
Begum|Annual SG Update|  3 Sept 2025 (2025-09-03..2025-09-03)|as=Mrs Nasreen Begum
Xu|Mental Health First Aid (2 day)|2025-05-20
Turnbull|Manual Handling|2025-10-14
O'Connor|Annual SG Update|2025-09-01|as=O’Connor, Siobhan
?All teaching staff|Phonics|2025-09-02|provider=In-house|notes=INSET pm
?Osgood, Terence|Phonics|2023-11-16|notes=supply
Muñoz|Annual SG Update|2025-09-01|as=Munoz, Elena
Jefferson-Ameh|DSL Level 3|2025-02-04|expiry=2027-02-03
Muñoz|Food Hygiene L2|2024-10-22|provider=Online|expiry=3 yearly
`;
