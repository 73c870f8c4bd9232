/** The invented staff of the sample trust. No line describes a real person. */

/** Surname | Forename | Job title | Staff group | Academy | Start | then `key=value` for whatever is unusual. */
const lines = `
Adeyemi|Folasade|Headteacher|SLT|P|2017-09-01
Whitcombe|Gareth|Deputy Headteacher|SLT|P|2019-09-02
O'Connor|Siobhán|SENCO|Teaching|P|2020-01-06
Achterberg-Lowe|Hannah|Class Teacher (Y6)|Teaching|P|2018-09-03|notes=Maths lead
Begum|Nasreen|Class Teacher (Y5)|Teaching|P|2021-09-01
Cartwright|Dominic|Class Teacher (Y4)|Teaching|P|2022-09-01
Dąbrowska|Kinga|Class Teacher (Y3)|Teaching|P|2023-09-01|notes=ECT completed July 25
Ellison|Ruth|Teaching Assistant|Support|P|2014-09-01|contract=Term time only
Farrukh|Imran|HLTA|Support|P|2016-01-04|contract=Term time only
Gwynne|Rhiannon|Teaching Assistant|Support|P|2019-04-29|contract=Term time only
Hargreaves|Lynn|Office Manager|Admin|P|2009-11-02
Ibekwe|Chidi|Site Manager|Site|P|2015-06-01|notes=Keyholder
Jolliffe|Maureen|Midday Supervisor|Support|P|2012-09-03|contract=Casual
Kaur|Simran|Class Teacher (Y2)|Teaching|P|2024-09-02|notes=ECT Y2 finished, mentor HAC
Lavelle|Aoife|1:1 Teaching Assistant|Support|P|2022-11-07|contract=Fixed term
Muñoz|Elena|Cook in Charge|Catering|P|2018-01-08
Nightingale-Shaw|Polly|Class Teacher (Y1)|Teaching|P|2020-09-01|status=Maternity leave|notes=Mat leave from 07/09/26, back after Easter 27
Patel|Rakesh|Business Manager|Admin|P|2016-09-01
Quigley|Bernadette|Learning Mentor|Support|P|2017-01-09|contract=Term time only
Rowntree|Alfie|Apprentice Teaching Assistant|Support|P|2026-09-01|contract=Apprentice
Smith|Joanne|Head of School|SLT|I|2018-09-03
Smith|Jamie|Teaching Assistant|Support|I|2023-01-09|contract=Term time only
Tremlett|Oliver|Class Teacher (Y2)|Teaching|I|2022-09-01
Uddin|Shahida|EYFS Lead|Teaching|I|2016-09-01
Vasquez-Hale|Marisol|Nursery Nurse|Support|I|2019-09-02
Wójcik|Tomasz|Caretaker|Site|I|2021-03-15
Yeboah|Grace|Teaching Assistant|Support|I|2017-09-04|contract=Term time only
Zielinski|Anna|Class Teacher (Reception)|Teaching|I|2021-09-01
Abernethy|Fiona|School Secretary|Admin|I|2013-01-07
Ionescu|Ștefan|Kitchen Assistant|Catering|I|2024-02-19|contract=Part time 0.5
Chowdhury|Tahmina|Teaching Assistant|Support|I|2022-04-25|contract=Term time only
D'Souza|Lionel|Class Teacher (Y1)|Teaching|I|2019-09-02
Evans|Cerys|Teaching Assistant|Support|I|2023-09-04|contract=Term time only
Fitzgerald|Niamh|Midday Supervisor|Support|I|2016-11-01|contract=Casual
Grönlund|Maja|EAL Support|Support|I|2021-01-04|contract=Part time 0.6
Hussain|Adeel|Sports Coach|Support|I|2022-09-05
Imrie|Callum|Headteacher|SLT|H|2019-04-23
Jefferson-Ameh|Blessing|Assistant Head (Pastoral) / DSL|SLT|H|2018-09-03
Khan|Zubair|Head of Science|Teaching|H|2015-09-01
Llewellyn|Dafydd|Head of Maths|Teaching|H|2017-09-01
Mutasa|Tendai|Teacher of English|Teaching|H|2021-09-01
Nguyen|Linh|Teacher of Art|Teaching|H|2020-09-01|contract=Part time 0.8
Osei-Bonsu|Kwame|Head of PE|Teaching|H|2016-09-01
Patel|Hema|Cover Supervisor|Support|H|2022-01-05
Pritchard|Eirlys|Science Technician|Support|H|2011-09-05|contract=Term time only
Raman|Anjali|Teacher of Maths|Teaching|H|2023-09-01
St John|Peregrine|Teacher of History|Teaching|H|2014-09-01
Thwaite|Deborah|Exams Officer|Admin|H|2008-09-01|left=2026-12-18|notes=Retiring at Christmas
Turnbull|Keith|Site Manager|Site|H|2010-05-04|notes=Keyholder
Usman|Hadiza|Learning Support Assistant|Support|H|2023-01-09|contract=Term time only
van der Meer|Joost|Teacher of D&T|Teaching|H|2018-01-08
Walsh-Brennan|Ciara|Pastoral Support Worker|Support|H|2020-11-02
Xu|Mei-Lin|Teacher of MFL|Teaching|H|2022-09-01
Yilmaz|Deniz|Learning Support Assistant|Support|H||notes=TUPE'd across - start date?? ask HR
Young|Patrick|IT Technician|Support|H|2021-06-14
Oyelaran|Titilayo|HR & Compliance Officer|Central|C|2020-02-03
Barraclough|Simon|Chief Executive|Central|C|2016-04-01
Crompton|Edith|Class Teacher (Y5)|Teaching|P|2011-09-01|status=Left|left=2025-08-31
McAllister|Ross|Learning Support Assistant|Support|H|2021-09-06|status=Left|left=2026-07-21
Fenwick|Jude|Teaching Assistant|Support|I|2022-09-05|status=Left|left=2026-10-23|notes=Resigned 22/9
Sandhu|Harpreet|Class Teacher (Y1)|Teaching|P|2027-01-04|status=Starts Jan|notes=Cover for PNS
`;

const academies = {
  P: 'Oakfield Primary',
  I: 'Pennymoor Infants',
  H: 'Harrow Bank Academy',
  C: 'Central Team',
};

const heads = { P: 'Folasade Adeyemi', I: 'Joanne Smith', H: 'Callum Imrie', C: 'Simon Barraclough' };

function parse(line) {
  const [surname, forename, job, group, site, start, ...rest] = line.split('|');
  const extra = Object.fromEntries(rest.map((pair) => pair.split('=')));
  const name = `${forename} ${surname}`;
  const plain = (text) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  const manager = heads[site] === name ? 'Simon Barraclough' : heads[site];
  return {
    name,
    surname,
    forename,
    job,
    group,
    site,
    academy: academies[site],
    start,
    left: extra.left ?? '',
    status: extra.status ?? 'Current',
    contract: extra.contract ?? 'Permanent',
    notes: extra.notes ?? '',
    manager: name === 'Simon Barraclough' ? '' : manager,
    email: `${plain(forename).slice(0, 1)}${plain(surname)}@oakfieldtrust.example`,
  };
}

/** Three capitals, as teachers sign: `HAC`; on a clash later letters of the forename are taken. */
function withCodes(people) {
  const used = new Set();
  return people.map((person) => {
    const letters = (text) =>
      text
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toUpperCase();
    const tail = letters(person.surname).slice(0, 2);
    const code = [...letters(person.forename)].map((first) => `${first}${tail}`).find((c) => !used.has(c));
    used.add(code);
    return { ...person, code };
  });
}

/** Everybody on the staff list, in its order: `name` is Forename Surname, dates are ISO or empty. */
export const staff = withCodes(lines.trim().split('\n').map(parse));
