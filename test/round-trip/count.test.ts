import fc from 'fast-check';
import { it } from '@jest/globals';
import { writeFileSync, appendFileSync } from 'node:fs';
import { choicesOf } from '../corpus/perturb-random';
import { plainDay } from '../../src/calendar/day';
import { printDate, printPerson, printTopic } from '../corpus/print-value';
import { LAYOUTS } from './layouts';
import { readSheets, shown } from './reading';
import { nameOf, someTraining } from './records';
import { SPOILINGS, spoilt } from './spoil';
import { someStyle } from './spelling';
it('counts', async () => {
  writeFileSync('/tmp/count.txt', ''); writeFileSync('/tmp/count-ex.txt', '');
  for (const { name, write, fit = (x: any) => x } of LAYOUTS) for (const spoiling of SPOILINGS) {
    const samples = fc.sample(fc.tuple(someTraining, someStyle, fc.nat(9999)), { numRuns: 40, seed: 7 });
    let wrong = 0, thrown = 0; const seen = new Map<string, number>();
    for (const [all, style, seed] of samples) {
      const training = fit(all); if (training.length === 0) continue;
      const { sheets, what } = spoilt(write(training, style).sheets, spoiling, choicesOf(`spoil ${seed}`));
      try {
        const { records } = await readSheets(sheets);
        const ok = new Set(training.flatMap(({ person, course, completedOn, expiresOn }: any) => { const n = printPerson(nameOf(person)); const w = `${n} | ${course.topic}`; return [n, w, `${w} | completedOn ${plainDay(completedOn)}`, `${w} | expiresOn ${plainDay(expiresOn)}`]; }));
        const bad = records.training.flatMap((r: any) => { if (r.doubt !== undefined) return []; const n = printPerson(r.person.text); if (r.topic.kind !== 'topic' && r.topic.kind !== 'other') return [n]; const w = `${n} | ${printTopic(r.topic)}`; return [n, w, ...['completedOn', 'expiresOn', 'bookedOn'].flatMap((f) => r[f]?.kind === 'day' ? [`${w} | ${f} ${printDate(r[f])}`] : [])]; }).filter((c: string) => !ok.has(c));
        if (bad.length) { wrong++; const key = what.slice(0, 70); if (!seen.has(key)) { seen.set(key, 1); if (seen.size <= 4) appendFileSync('/tmp/count-ex.txt', `##### ${name}\n${what}\n${shown(sheets).split('\n').slice(0, 12).join('\n')}\nW ${bad.slice(0, 3).join('\nW ')}\n`); } }
      } catch (e) { thrown++; appendFileSync('/tmp/count-ex.txt', `##### THROWN ${name} ${what} ${String(e).slice(0, 300)}\n`); }
    }
    appendFileSync('/tmp/count.txt', `${name} / ${spoiling}: wrong ${wrong} of 40, thrown ${thrown}; ${[...seen.keys()].join(' ;; ')}\n`);
  }
}, 600000);
