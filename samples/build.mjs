/** Writes the sample register, the list of what was planted in it, and the README. `npm run samples`. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { asAt, holding, renewal } from './oakfield/expected.mjs';
import { logRows } from './oakfield/log.mjs';
import { columns, matrixRows } from './oakfield/matrix.mjs';
import { oldLog } from './oakfield/log-columns.mjs';
import { plantedInRegisters } from './oakfield/planted-registers.mjs';
import { planted } from './oakfield/planted.mjs';
import { seeded } from './oakfield/random.mjs';
import { readme } from './oakfield/readme.mjs';
import { addressIn, registerSheet } from './oakfield/register-sheet.mjs';
import { registersOf } from './oakfield/registers.mjs';
import * as sheets from './oakfield/sheets.mjs';
import { staff } from './oakfield/staff.mjs';
import { writeXlsx } from './xlsx-writer.mjs';

function find(name) {
  const found = staff.filter((person) => person.name === name || person.surname === name);
  if (found.length !== 1) throw new Error(`${name} is ${found.length} people of the staff list.`);
  return found[0];
}

const byHand = planted
  .trim()
  .split('\n')
  .map((line) => line.split('|'))
  .map(([who, policy, topic, outcome, problem]) => ({
    person: find(who).name,
    policy,
    topic,
    outcome,
    problem,
  }));

const isAbout = (name, topic) => (entry) => entry.person === name && entry.topic === topic;
const lacks = (name, topic) =>
  byHand.some((entry) => entry.policy === 'letta' && isAbout(name, topic)(entry));
const isPlanted = (name) => byHand.some((entry) => entry.person === name);

const random = seeded(20_261_122);
const inService = staff.filter(
  (person) => person.start <= asAt && (person.left === '' || person.left >= asAt),
);
const log = logRows({ staff, find, lacks, isPlanted, random });
const isSure = (row) =>
  row.span !== undefined && row.span.to <= asAt && /^(completed|attended|)$/i.test(row.status);
const inLog = (name, topic) =>
  log.some((row) => row.person === name && row.topics.includes(topic) && isSure(row));
const matrix = matrixRows({ staff: inService, lacks, inLog, random });

const blankAt = log.findIndex((row) => row.place >= '2025-08-01');
const shownLog = [...log.slice(0, blankAt), undefined, ...log.slice(blankAt)];
const registers = registersOf(inService);
const bytes = writeXlsx({
  sheets: [
    sheets.staffSheet(staff),
    sheets.logSheet(shownLog, (name) => staff.find((person) => person.name === name)?.academy),
    sheets.matrixSheet(matrix),
    oldLog(),
    ...registers.map(registerSheet),
    sheets.listsSheet(),
    sheets.notesSheet(),
  ],
  creator: 'Titilayo Oyelaran',
});

const logCell = (row, column) => `'Training Log'!${column}${shownLog.indexOf(row) + sheets.firstDataRow}`;
const rowsOf = (name, topic) =>
  log
    .filter((row) => row.topics.includes(topic) && (row.person === name || row.candidates.includes(name)))
    .map((row) => (row.person === name ? row : { ...row, isDoubtful: true, doubt: row }));

function judge(person, policy, topic) {
  const isJudged =
    inService.includes(person) && !(policy === 'futura' && person.status === 'Maternity leave');
  if (!isJudged) return { outcome: 'not-applicable' };
  if (policy === 'futura') {
    const { outcome, row, dueOn } = renewal(rowsOf(person.name, topic));
    return {
      outcome,
      ...(row === undefined ? {} : { cell: logCell(row, 'A') }),
      ...(dueOn === undefined ? {} : { dueOn }),
    };
  }
  const at = matrix.findIndex((row) => row.person === person);
  const entry = matrix[at].entries[columns.findIndex((column) => column.topic === topic)];
  const { outcome, row } = holding(rowsOf(person.name, topic), entry);
  if (row?.isDoubtful) return { outcome, evidence: logCell(row.doubt ?? row, row.doubt ? 'B' : 'C') };
  const cell = `'Statutory Matrix'!${sheets.matrixColumn(topic)}${at + sheets.firstDataRow}`;
  return { outcome, cell: row === undefined ? cell : logCell(row, 'A') };
}

const topics = {
  futura: ['first-aid', 'positive-handling'],
  letta: ['safeguarding', 'health-safety', 'prevent', 'equality-diversity'],
};

/** What the rows say of everybody in service; people about whom the register leaves the rules open are left out. */
function worked(policy) {
  const sure = inService.filter(
    (person) => person.start !== '' && (policy === 'futura' || person.status === 'Current'),
  );
  return sure.flatMap((person) =>
    topics[policy].flatMap((topic) => {
      const judged = judge(person, policy, topic);
      return judged.outcome === 'not-applicable' ? [] : [{ person: person.name, policy, topic, ...judged }];
    }),
  );
}

const fromRows = ['futura', 'letta'].flatMap(worked);
const said = byHand.map((entry) => ({ ...entry, ...judge(find(entry.person), entry.policy, entry.topic) }));
for (const [i, { person, policy, topic, outcome }] of said.entries()) {
  if (outcome === byHand[i].outcome) continue;
  throw new Error(
    `${person}, ${policy}, ${topic}: planted as ${byHand[i].outcome}, the rows say ${outcome}.`,
  );
}
for (const { person, policy, topic, outcome } of fromRows) {
  const isSaid = said.some((entry) => entry.policy === policy && isAbout(person, topic)(entry));
  if (outcome !== 'met' && !isSaid)
    throw new Error(`${person}, ${policy}, ${topic}: ${outcome} by accident.`);
}
const met = fromRows
  .filter(({ outcome }) => outcome === 'met')
  .map(({ person, policy, topic, outcome }) => ({ person, policy, topic, outcome }));
const entries = [...said, ...met];

/** Where a planted row of another register stands; rows of the log by their number. */
function cellInRegister(sheet, heading, texts) {
  if (sheet === 'Training Log') return `'Training Log'!${heading === 'Date' ? 'A' : 'S'}${texts}`;
  const register = registers.find(({ name }) => name === sheet);
  return addressIn(register, heading, texts.split('&'));
}

const rows = plantedInRegisters
  .trim()
  .split('\n')
  .map((line) => line.split('|'))
  .map(([policy, rule, name, sheet, heading, texts, outcome, problem]) => ({
    policy,
    rule,
    name,
    cell: cellInRegister(sheet, heading, texts),
    outcome,
    problem,
  }));

const here = (name) => new URL(name, import.meta.url);
async function writeText(name, text) {
  const options = await resolveConfig(here(name));
  writeFileSync(here(name), await format(text, { ...options, filepath: here(name).pathname }));
}

writeFileSync(here('oakfield-training-register.xlsx'), bytes);
await writeText('planted.json', JSON.stringify({ asAt, entries, rows }));
await writeText(
  'README.md',
  readme(entries, rows, registers, { staff: staff.length, log: log.length, matrix: matrix.length }),
);
console.log(
  `${staff.length} staff, ${log.length} log rows, ${matrix.length} matrix rows, ${bytes.length} bytes; ${entries.length} entries.`,
);
