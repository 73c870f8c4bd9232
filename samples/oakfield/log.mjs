import { date } from '../xlsx-writer.mjs';
import { further, harmless, statutory, usual } from './courses.mjs';
import { asText, isWeekend, plannedDate, plusDays } from './days.mjs';
import { planned } from './planned-rows.mjs';

const topics = [
  [/mental health/i, []],
  [/first aid|^e?faw/i, ['first-aid']],
  [/team.teach|positive handling/i, ['positive-handling']],
  [/safeguarding|s\/guarding|sg update|dsl/i, ['safeguarding']],
  [/prevent|wrap/i, ['prevent']],
  [/h ?& ?s|health (and|&)/i, ['health-safety']],
  [/e&d|^edi$|equality/i, ['equality-diversity']],
  [/^online training$/i, ['prevent', 'equality-diversity']],
  [/./, []],
];

const firstMatch = (table, text) => table.find(([pattern]) => pattern.test(text)).slice(1);

/** Everybody who may be meant by a surname and an initial: `Smith, J`. */
function byInitial(shown, staff) {
  const [surname, initial] = shown.split(', ');
  return initial?.length === 1
    ? staff
        .filter((one) => one.surname === surname && one.forename.startsWith(initial))
        .map(({ name }) => name)
    : [];
}

/** A row of `planned-rows.mjs` as a log row; `find` gives the person of a surname or full name. */
function plannedRow(line, { find, staff }) {
  const [who, course, dateText, ...rest] = line.split('|');
  const more = Object.fromEntries(rest.map((pair) => pair.split('=')));
  const { cell, span } = plannedDate(dateText);
  const [hours, cost, provider] = firstMatch(usual, course);
  const nobody = who.startsWith('?');
  const person = nobody ? undefined : find(who);
  const expiry = more.expiry ?? '';
  return {
    person: person?.name,
    candidates: nobody ? byInitial(who.slice(1), staff) : [],
    shownName: more.as ?? (nobody ? who.slice(1) : `${person.surname}, ${person.forename}`),
    course,
    topics: firstMatch(topics, course)[0],
    isDoubtful: course === 'Online training',
    date: cell,
    span,
    place: more.near ?? span?.from,
    provider: more.provider ?? provider,
    hours: more.hours === undefined ? hours : Number(more.hours),
    cost: more.cost === undefined ? cost : Number(more.cost),
    expiry: expiry === '' ? null : /^\d{4}-/.test(expiry) ? date(expiry) : expiry,
    expiresOn: /^\d{4}-/.test(expiry) ? expiry : undefined,
    status: more.status ?? 'Completed',
    cert: more.cert ?? (cost > 0 ? 'Y' : ''),
    notes: more.notes ?? '',
  };
}

const insetDays = { 2023: '2023-09-04', 2024: '2024-09-02', 2025: '2025-09-01', 2026: '2026-09-01' };

/** A working day in the terms of the academic year that starts in `year`, not after 20 November 2026. */
function termDay(year, random) {
  const last = year === 2026 ? 75 : 310;
  for (;;) {
    const day = plusDays(`${year}-09-06`, random.between(0, last));
    const monthDay = day.slice(5);
    const isHoliday =
      monthDay >= '12-19' || monthDay <= '01-04' || (monthDay >= '04-01' && monthDay <= '04-22');
    if (!isWeekend(day) && !isHoliday) return day;
  }
}

/** How the clerk of the day wrote the name. */
function nameShown({ surname, forename }, random) {
  const usualName = `${surname}, ${forename}`;
  if (random.chance(0.06)) return `${forename} ${surname}`;
  if (random.chance(0.03)) return `${usualName} `;
  if (random.chance(0.02)) return usualName.toLowerCase();
  return usualName;
}

function dateShown(day, random) {
  if (!random.chance(0.08)) return { cell: date(day), span: { from: day, to: day } };
  const form = random.pick(['dots', 'words', 'hyphens', 'slashes', 'slashes', 'month']);
  if (form !== 'month' || day.startsWith('2026-1')) {
    return { cell: asText[form === 'month' ? 'dots' : form](day), span: { from: day, to: day } };
  }
  return { cell: asText.month(day), span: { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-28` } };
}

function everydayRow(person, course, year, random) {
  const inset = course.isInset ? insetDays[year] : undefined;
  const day = inset !== undefined && random.chance(0.85) ? inset : termDay(year, random);
  if (person.start === '' || day <= person.start || (person.left !== '' && day > person.left))
    return undefined;
  if (person.status === 'Maternity leave' && day > '2026-09-01') return undefined;
  const { cell, span } = dateShown(day, random);
  const cost = random.pick(course.cost);
  return {
    person: person.name,
    candidates: [],
    shownName: nameShown(person, random),
    course: random.pick(course.names),
    topics: course.topic === undefined ? [] : [course.topic],
    isDoubtful: false,
    date: cell,
    span,
    place: day,
    provider: random.pick(course.providers),
    hours: random.pick(course.hours),
    cost: cost > 0 && random.chance(0.1) ? `£${cost}+VAT` : cost,
    expiry: null,
    expiresOn: undefined,
    status: random.chance(0.7) ? 'Completed' : random.pick(['Attended', 'Attended', 'completed', '']),
    cert: course.topic === undefined ? '' : random.pick(['Y', 'Y', '', 'N']),
    notes: '',
  };
}

/** Every row of the training log in the order of its sheet; `lacks` says which topics a person must not be given. */
export function logRows({ staff, find, lacks, isPlanted, random }) {
  const rows = planned
    .slice(1, -1)
    .split('\n')
    .map((line) => plannedRow(line, { find, staff }));
  for (const year of [2023, 2024, 2025, 2026]) {
    for (const person of staff) {
      const courses = [
        ...statutory.filter(({ topic }) => !lacks(person.name, topic)),
        ...harmless,
        ...(isPlanted(person.name) ? [] : further),
      ].filter(
        ({ groups, sites }) =>
          (groups?.includes(person.group) ?? true) && (sites?.includes(person.site) ?? true),
      );
      for (const course of courses) {
        const thin = year === 2026 ? 0.45 : 1;
        const row = random.chance(course.chance * thin)
          ? everydayRow(person, course, year, random)
          : undefined;
        if (row !== undefined) rows.push(row);
      }
    }
  }
  return rows.map((row, i) => ({ ...row, i })).sort((a, b) => a.place.localeCompare(b.place) || a.i - b.i);
}
