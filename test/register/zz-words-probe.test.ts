import { it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { fieldsOfHeading } from '../../src/register/vocabulary';
import type { Kind } from '../../src/register/kinds';
it('probe', () => {
  const lines = readFileSync('/tmp/h3/probe.txt', 'utf8').split('\n').filter((l) => l.includes('|'));
  const out = lines.map((l) => {
    const [kind = '', want = '', heading = ''] = l.split('|');
    const found = fieldsOfHeading(heading, kind as Kind).slice(0, 3).map(({ field, weight }) => `${field} ${weight.toFixed(2)}`);
    const ok = found[0]?.startsWith(want + ' ') && fieldsOfHeading(heading, kind as Kind)[0]!.weight >= 0.9;
    return `${ok ? 'ok ' : 'NO '} ${kind} ${want} «${heading}»: ${found.join(', ')}`;
  });
  writeFileSync('/tmp/h3/probe.out', out.join('\n'));
});
