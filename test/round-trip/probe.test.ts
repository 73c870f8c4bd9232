import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { topicMatcher } from '../../src/catalogue/matcher';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import { runToEnd } from '../../src/workbook/progress';
import { writeXlsx } from '../../samples/xlsx-writer.mjs';
import { readBytes } from '../support/checking';
import { catalogue } from '../support/policies';
import { perturbed, ALL_WAYS } from '../corpus/perturb';
import { compared } from '../corpus/perturb-compare';
import { readRegister } from '../corpus/read-register';
import { gridOf, sheetOf, transposed } from '../corpus/perturb-grid';
import { headingsOf, synonymsOf, withHeadings, respelt } from '../corpus/perturb-headings';
import { tableOf } from '../corpus/perturb-table';
import { choicesOf } from '../corpus/perturb-random';
const match = topicMatcher(catalogue);
async function read({ asAt, workbooks }: any) {
  const snapshots = await Promise.all(workbooks.map((w: any) => readBytes(writeXlsx(w.input), w.name)));
  const recognition = runToEnd(recognise(snapshots, match, asAt, { words: catalogue.policyWords }));
  return { recognition, records: runToEnd(extract(snapshots, recognition.registers, match, asAt)) };
}
const names = readdirSync('test/corpus')
  .filter((f) => f.endsWith('.register.txt') && !f.includes('decoy'))
  .map((f) => f.slice(0, -13));
const load = (n: string) => readRegister(readFileSync(`test/corpus/${n}.register.txt`, 'utf8'), n);
const only = process.env.WHICH ?? '';
it('ways', async () => {
  const out: string[] = [];
  const none = Object.fromEntries(Object.keys(ALL_WAYS).map((k) => [k, false]));
  for (const n of names) {
    if (!n.includes(only)) continue;
    const c = load(n);
    const plain = await read(c);
    for (const way of Object.keys(ALL_WAYS)) {
      if (way === 'headings') continue;
      for (let s = 0; s < 5; s++) {
        const p = perturbed(c, plain as any, `${n}${s}`, { ...none, [way]: true } as any);
        const r = compared(plain as any, (await read(p)) as any);
        if (r.identical < r.total || r.wrong.length)
          out.push(
            `${way} ${n} ${s}: ${r.identical}/${r.total} wrong ${r.wrong.length} - ${r.missing[0]} W ${r.wrong[0]} + ${r.changed[0]}`,
          );
      }
    }
  }
  writeFileSync('/tmp/ways.txt', out.join('\n'));
}, 600000);
it('synonyms', async () => {
  const out: string[] = [];
  const seen = new Set<string>();
  let tried = 0;
  for (const n of names) {
    if (!n.includes(only)) continue;
    const c = load(n);
    const plain = await read(c);
    for (const [w, wb] of c.workbooks.entries())
      for (const [si, sheet] of wb.input.sheets.entries()) {
        for (const register of plain.recognition.registers.filter(
          (r: any) => r.sheet === sheet.name && r.workbook === (w === 0 ? undefined : wb.name),
        )) {
          const across = register.orientation === 'across';
          const grid = across ? transposed(gridOf(sheet)) : gridOf(sheet);
          const table = tableOf(register, plain.records, grid);
          const heads = headingsOf(grid, table);
          for (const h of heads) {
            const syns = synonymsOf(register.kind, h).map((s) => ['syn', s] as const);
            const choices = choicesOf(n);
            const resp = [
              h.text.toUpperCase(),
              h.text.toLowerCase(),
              h.text.replaceAll(' ', '  '),
              ` ${h.text} `,
              h.text.replace(' ', '\n'),
            ]
              .filter(
                (t) =>
                  t !== h.text && respelt(h.text, choices) !== undefined && !/\p{Ll}\p{Lu}|_/u.test(h.text),
              )
              .map((s) => ['respelt', s] as const);
            for (const [type, s] of [...syns, ...resp]) {
              const key = `${n} ${type} ${register.kind} ${h.field} ${h.text} ${s}`;
              if (
                heads.some((o) => o.column !== h.column && o.text.toLowerCase() === s.toLowerCase().trim()) ||
                seen.has(key)
              )
                continue;
              seen.add(key);
              tried++;
              const g = withHeadings(grid, table, new Map([[h.column, [h.text, s]]]));
              const copy = {
                ...c,
                workbooks: c.workbooks.map((x: any, i: number) =>
                  i !== w
                    ? x
                    : {
                        ...x,
                        input: {
                          ...x.input,
                          sheets: x.input.sheets.map((y: any, j: number) =>
                            j === si ? sheetOf(across ? transposed(g) : g) : y,
                          ),
                        },
                      },
                ),
              };
              const r = compared(plain as any, (await read(copy)) as any);
              if (r.identical < r.total || r.wrong.length)
                out.push(
                  `${type} ${register.kind}.${h.field} "${h.text}" -> ${JSON.stringify(s)} in ${n}: ${r.identical}/${r.total} wrong ${r.wrong.length}${r.wrong[0] ? ' W ' + r.wrong[0] : ''}${r.changed[0] ? ' + ' + r.changed[0] : ''}`,
                );
            }
          }
        }
      }
  }
  writeFileSync('/tmp/syn.txt', `tried ${tried}\n` + out.join('\n'));
}, 900000);
