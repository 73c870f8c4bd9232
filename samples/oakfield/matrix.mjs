import { date } from '../xlsx-writer.mjs';
import { asText, plusDays } from './days.mjs';

/** Heading of each topic column, and the topic where a policy asks for it. */
export const columns = [
  { heading: 'Safeguarding L1', topic: 'safeguarding' },
  { heading: 'Prevent', topic: 'prevent' },
  { heading: 'H & S', topic: 'health-safety' },
  { heading: 'Equality & Diversity', topic: 'equality-diversity' },
  { heading: 'Fire Safety' },
  { heading: 'Online Safety' },
  { heading: 'GDPR' },
];

/** Cells set by hand: person | heading | text; a true date if ISO. */
const set = new Map(
  `
Maureen Jolliffe|Prevent|Booked 12/1/27
Patrick Young|Equality & Diversity|Booked 12/1/27
Linh Nguyen|H & S|2027-10-14
Aoife Lavelle|Prevent|31/09/2025
Chidi Ibekwe|Online Safety|N/A
Tomasz Wójcik|Online Safety|N/A
Keith Turnbull|Online Safety|N/A
Ștefan Ionescu|GDPR|N/A
Elena Muñoz|GDPR|N/A
Maureen Jolliffe|GDPR|N/A
Niamh Fitzgerald|GDPR|n/a
Eirlys Pritchard|Fire Safety|exempt
Simon Barraclough|Fire Safety|exempt
Fiona Abernethy|Fire Safety|Booked 12/1/27
Joost van der Meer|GDPR|Sept 24
Kwame Osei-Bonsu|H & S|Sept 24
Rhiannon Gwynne|Equality & Diversity|Mar 25
Shahida Uddin|Safeguarding L1|01.09.25
`
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([name, heading, text]) => [`${name}|${heading}`, text]),
);

const updates = ['2025-09-01', '2025-09-01', '2026-09-01', '2026-09-01', '2026-09-01'];

function entryOf(text) {
  if (/^\d{4}-/.test(text)) return { kind: text > '2026-11-22' ? 'later' : 'done', cell: date(text) };
  const kind = /^(N\/A|exempt|Booked)/i.test(text) ? 'other' : text === '31/09/2025' ? 'unreadable' : 'done';
  return { kind, cell: text };
}

/** A date when the person did the topic: the September update for safeguarding, else a day since joining. */
function entryDay(person, topic, random) {
  const start = person.start === '' ? '2023-09-01' : person.start;
  const earliest = start > '2024-06-03' ? plusDays(start, 7) : '2024-06-10';
  if (topic === 'safeguarding') {
    const day = random.pick(updates);
    return day > earliest ? day : '2026-09-01' > earliest ? '2026-09-01' : earliest;
  }
  const span = Math.round((Date.parse('2026-11-06') - Date.parse(earliest)) / 86_400_000);
  return plusDays(earliest, random.between(0, span));
}

/**
 * The rows of the matrix: each person with one entry per column, or `undefined` where the cell is blank. A topic that
 * the person lacks is blank; so are a few that the training log covers (`inLog`).
 */
export function matrixRows({ staff, lacks, inLog, random }) {
  return staff.map((person) => ({
    person,
    entries: columns.map(({ heading, topic }) => {
      const text = set.get(`${person.name}|${heading}`);
      const chance = random.between(0, 99);
      const day = entryDay(person, topic, random);
      if (text !== undefined) return entryOf(text);
      if (topic !== undefined && lacks(person.name, topic)) return undefined;
      // Fire safety may pass for health and safety and online safety for safeguarding, so they are missing together.
      if (heading === 'Fire Safety' && lacks(person.name, 'health-safety')) return undefined;
      if (heading === 'Online Safety' && lacks(person.name, 'safeguarding')) return undefined;
      if (topic === undefined ? chance < 22 : chance < 12 && inLog(person.name, topic)) return undefined;
      if (chance > 90)
        return { kind: 'done', cell: asText[random.pick(['dots', 'words', 'slashes', 'slashes'])](day) };
      return { kind: 'done', cell: date(day), day };
    }),
  }));
}
