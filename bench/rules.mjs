/**
 * Our compiled conditions beside json-rules-engine and other rule engines: the same two conditions and the same known
 * facts in one run, after every engine has given the same answer for every subject. Then the memory that judging takes.
 * Each engine is timed in processes of its own, in turn. Usage: node bench/rules.mjs [rounds]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './built.mjs';
import { conditions, makeFacts, typed } from './rule-cases.mjs';
import { LARGE, memory, ours, rowsOf, time } from './rule-measures.mjs';

const LIMITS = [
  { name: 'json-rules-engine', isMet: (ratio) => ratio >= 100, words: 'at least 100' },
  { name: 'json-logic-js', isMet: (ratio) => ratio > 1, words: 'more than 1' },
];
const [mode, ...given] = process.argv.slice(2);
const rules = conditions.length;
const number = (value, digits = 0) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** What this file says in a process of its own. */
const apart = (flags, ...words) =>
  JSON.parse(
    execFileSync(process.execPath, [...flags, fileURLToPath(import.meta.url), ...words], {
      encoding: 'utf8',
    }),
  );

/** Has every peer answer for each subject, and stops at the first difference; gives the rows that can be timed here. */
async function proveSame(core) {
  const facts = makeFacts(LARGE);
  const answers = facts.map(typed).map(await ours(core));
  const rows = [];
  for (const [index, row] of rowsOf(core).entries()) {
    let judge;
    try {
      judge = await row.load(conditions);
    } catch (error) {
      console.log(`${row.name} is left out, for it cannot be loaded: ${error.message}`);
      continue;
    }
    rows.push({ ...row, index, times: [] });
    if (!row.isPeer) continue;
    for (const [at, subject] of facts.entries()) {
      const answer = await judge(subject);
      if (answer !== answers[at])
        throw new Error(`${row.name}: ${answer}, ours: ${answers[at]}, for ${JSON.stringify(subject)}`);
    }
  }
  const holding = conditions.map((_, rule) => number(answers.filter((mask) => mask & (1 << rule)).length));
  console.log(
    `${rules} rules, every fact known. All engines say the same of each of ${number(LARGE)} subjects; the rules hold for ${holding.join(' and ')} of them.`,
  );
  return rows;
}

/** The table, and whether ours is as fast as is claimed. */
function report(rows) {
  // Round by round, so that a machine that grows slower or faster meanwhile does not count.
  const ratioOf = ({ times }) => median(times.map((one, round) => one / rows[0].times[round]));
  const line = (name, ...cells) =>
    console.log(name.padEnd(38) + cells.map((cell) => cell.padStart(11)).join(''));
  line('engine', 'subjects', 'median', 'best', 'ratio');
  for (const row of rows) {
    const ratio = `${number(ratioOf(row), ratioOf(row) < 10 ? 2 : 0)} ×`;
    line(row.name, number(row.count), number(median(row.times), 1), number(Math.min(...row.times), 1), ratio);
  }
  for (const { name, isMet, words } of LIMITS) {
    const row = rows.find((one) => one.name === name);
    const ratio = row === undefined ? 0 : ratioOf(row);
    const verdict = isMet(ratio) ? 'within' : 'NOT within';
    console.log(`${name}: ours is ${number(ratio, 1)} times as fast, ${verdict} the limit of ${words}`);
    if (!isMet(ratio)) process.exitCode = 1;
  }
}

async function compare(core, rounds) {
  console.log(`Node ${process.versions.node}, ${os.cpus()[0]?.model ?? 'processor unknown'}.`);
  const rows = await proveSame(core);
  for (let round = 0; round < rounds; round += 1)
    for (const { index, times } of rows) times.push(apart([], '--time', core, String(index)));
  console.log(`Nanoseconds per judgement (one rule, one subject), ${rounds} rounds, each after a warm-up.`);
  report(rows);
  console.log('Heap after judging by ours, against before it; the answers are only tallied.');
  for (const { count, rules: copies, facts, grown, kept } of apart(['--expose-gc'], '--memory', core)) {
    console.log(
      `${number(copies).padStart(3)} rules × ${number(count).padStart(7)} subjects: ${number(kept)} KiB kept, ${number(grown)} KiB before collection (the facts themselves ${number(facts)} KiB)`,
    );
  }
}

if (mode === '--time') console.log(JSON.stringify(await time(given[0], Number(given[1]))));
else if (mode === '--memory') console.log(JSON.stringify(await memory(given[0])));
else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cpd-bench-'));
  try {
    await compare(await build({ compileCondition: 'policy/compile' }, folder), Number(mode ?? 5));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
