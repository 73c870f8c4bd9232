import { it } from '@jest/globals';
import { readSheets, shown } from './reading';
import { printReading } from '../corpus/print-reading';
import { date } from '../../samples/xlsx-writer.mjs';
import { readRegister } from '../corpus/read-register';
import { readFileSync, appendFileSync, writeFileSync } from 'node:fs';
import { perturbed, ALL_WAYS } from '../corpus/perturb';
const D = date('2021-01-01');
const show = async (label: string, sheets: any) => {
  const r = await readSheets(sheets);
  appendFileSync('/tmp/dig.txt', `##### ${label}\n${shown(sheets)}\n--\n${printReading(r.recognition, r.records).join('\n')}\n${r.recognition.refused.map((x: any) => 'REFUSED ' + x.sheet + ' ' + x.reason).join('\n')}\n`);
};
it('digs', async () => {
  writeFileSync('/tmp/dig.txt', '');
  const none = Object.fromEntries(Object.keys(ALL_WAYS).map((k) => [k, false]));
  for (const [n, way, s] of [['kind-site','columns',3],['layout-log-groups','blankRows',0],['layout-log-totara','blankRows',1],['layout-matrix-ticks-legend-below','columns',4],['layout-matrix-ticks-legend-beside','blankRows',3],['layout-matrix-words','blankRows',0],['layout-matrix-words','blankRows',1],['layout-person-blocks','blankRows',0],['layout-matrix-yes-category-expiry','blankColumns',3],['layout-tables-side-by-side','blankColumns',2],['layout-transposed','columns',2],['value-languages-mixed','blankRows',1],['value-scores','columns',3],['value-status-words','blankRows',2],['layout-header-repeated','headings',2]] as const) {
    const c = readRegister(readFileSync(`test/corpus/${n}.register.txt`, 'utf8'), n);
    const r = await readSheets(c.workbooks[0]!.input.sheets);
    const p = perturbed(c, r as any, way === 'headings' ? `${n} ${s}` : `${n}${s}`, { ...none, [way]: true } as any);
    await show(`${n} ${way} ${s}`, p.workbooks[0]!.input.sheets);
  }
  const A = '2021-01-01';
  await show('across', [{ name: 'Matrix', rows: [['Staff member', "Ann D’Souza", "Ann O'Neill", 'Ann Šimek'], ['Job title', 'Site manager', 'Teaching assistant', 'Midday supervisor'], ['Team Teach level 2', null, A, null], ['exams access', null, A, null], ['e d & i', null, A, null], ['Safeguarding and child protection', A, A, A]] }]);
  await show('across true dates', [{ name: 'Matrix', rows: [['Staff member', "Ann D’Souza", "Ann O'Neill", 'Ann Šimek'], ['Job title', 'Site manager', 'Teaching assistant', 'Midday supervisor'], ['Team Teach level 2', null, D, null], ['exams access', null, D, null], ['e d & i', null, D, null], ['Safeguarding and child protection', D, D, D]] }]);
});
