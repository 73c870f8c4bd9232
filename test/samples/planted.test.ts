import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/workbook/address';
import { checkSnapshots, readBytes } from '../support/checking';

type Planted = { person: string; policy: string; topic: string; outcome: string; cell?: string };
const { asAt, entries } = JSON.parse(readFileSync('samples/planted.json', 'utf8')) as {
  asAt: string;
  entries: Planted[];
};

describe.each(['futura', 'letta'])('the sample register under %s', (policy) => {
  it('gives every planted finding in its cell, and no other breach or due date', async () => {
    const sample = readFileSync('samples/oakfield-training-register.xlsx');
    const result = await checkSnapshots([await readBytes(sample, 'oakfield.xlsx')], policy, asAt);
    const planted = entries.filter((entry) => entry.policy === policy);
    // What else is mandatory under futura was not planted; test/messy/mandatory-topics.test.ts sees to it.
    const topics = new Set(planted.map(({ topic }) => topic));
    const line = (outcome: string, person: string | undefined, topic: string | undefined) =>
      `${outcome} | ${person ?? ''} | ${topic ?? ''}`;
    const found = result.findings.filter(
      ({ subject, person, topic }) =>
        subject === 'certificate' && person !== undefined && topic !== undefined && topics.has(topic),
    );
    const told = ['breach', 'due-soon', 'cannot-tell'];
    expect(found.map(({ outcome, person, topic }) => line(outcome, person, topic)).sort()).toEqual(
      planted
        .filter(({ outcome }) => told.includes(outcome))
        .map(({ outcome, person, topic }) => line(outcome, person, topic))
        .sort(),
    );
    const wrongCells = planted.flatMap(({ person, topic, cell, outcome }) => {
      const finding = found.find((each) => each.person === person && each.topic === topic);
      if (cell === undefined || finding === undefined) return [];
      const marked = finding.cells[0] ? cellAddress(finding.cells[0]) : '';
      return marked === cell ? [] : [`${outcome} ${person} ${topic}: planted in ${cell}, marked ${marked}`];
    });
    expect(wrongCells).toEqual([]);
    const met = new Set(
      result.judged
        .filter(({ outcome }) => outcome === 'met')
        .map(({ subject }) => `${subject.name} ${subject.topic ?? ''}`),
    );
    const missed = planted.filter(
      ({ outcome, person, topic }) => outcome === 'met' && !met.has(`${person} ${topic}`),
    );
    expect(missed).toEqual([]);
  });
});
