/** What bench/rules.mjs measures, each time in a process of its own. */
import { pathToFileURL } from 'node:url';
import { conditions, makeFacts, typed } from './rule-cases.mjs';
import { peers } from './rule-peers.mjs';

const SMALL = 10_000;
export const LARGE = 100_000;
const WARM_UP_MS = 400;
const SAMPLE_MS = 100;
const rules = conditions.length;

/** Our conditions: tells which hold for one subject, bit n for condition n. */
export async function ours(core, list = conditions) {
  const { compileCondition } = await import(pathToFileURL(core).href);
  const tests = list.map((condition) => compileCondition(condition));
  return (scope) => {
    let mask = 0;
    for (let index = 0; index < tests.length; index += 1) {
      if (tests[index](scope) === true) mask |= 1 << index;
    }
    return mask;
  };
}

/** What is timed. Our product types facts when it reads them; the third row is for those who would not have them so. */
export function rowsOf(core) {
  const scopes = (count) => makeFacts(count).map(typed);
  const typing = async () => {
    const judge = await ours(core);
    return (facts) => judge(typed(facts));
  };
  return [
    { name: 'ours', count: SMALL, make: scopes, load: () => ours(core) },
    { name: 'ours', count: LARGE, make: scopes, load: () => ours(core) },
    { name: 'ours, typing the facts each time', count: SMALL, make: makeFacts, load: typing },
    ...peers.map((peer) => ({ ...peer, count: SMALL, make: makeFacts, isPeer: true })),
  ];
}

/** Nanoseconds per judgement (one rule, one subject), of as many passes over the subjects as the time takes. */
async function sample({ judge, awaited, subjects }, milliseconds) {
  const start = performance.now();
  let passes = 0;
  // Nothing is kept but a tally, and what answers at once is not awaited.
  let tally = 0;
  do {
    if (awaited) for (const subject of subjects) tally += await judge(subject);
    else for (const subject of subjects) tally += judge(subject);
    passes += 1;
  } while (performance.now() - start < milliseconds);
  const each = ((performance.now() - start) * 1e6) / (passes * subjects.length * rules);
  if (tally === 0) throw new Error('No rule held for anybody.');
  return each;
}

export async function time(core, index) {
  const { load, make, count, awaited } = rowsOf(core)[index];
  const row = { judge: await load(conditions), awaited, subjects: make(count) };
  await sample(row, WARM_UP_MS);
  return sample(row, SAMPLE_MS);
}

/** The heap before and after judging, nothing kept but a tally. In KiB; needs --expose-gc. */
export async function memory(core) {
  const heap = () => process.memoryUsage().heapUsed / 1024;
  const settled = () => {
    // More than once: the first leaves what only the second finds unused.
    for (let times = 0; times < 3; times += 1) globalThis.gc();
    return heap();
  };
  // A function of its own, or the plain facts would stay in reach and be collected only while measuring.
  const scopes = (count) => makeFacts(count).map(typed);
  const measure = async (count, copies) => {
    const judge = await ours(core, Array(copies).fill(conditions).flat());
    const empty = settled();
    const subjects = scopes(count);
    const before = settled();
    let tally = 0;
    for (const subject of subjects) tally += judge(subject) & 1;
    const grown = heap() - before;
    const kept = settled() - before;
    // The subjects are read once more, or they would count as unused by now and be collected too.
    return { count: subjects.length, rules: copies * rules, facts: before - empty, grown, kept, tally };
  };
  // First once unmeasured, so that machine code is not taken for kept judgements.
  await measure(SMALL, 10);
  return [await measure(SMALL, 1), await measure(LARGE, 1), await measure(LARGE, 10)];
}
