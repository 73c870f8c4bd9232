import { describe, expect, it } from '@jest/globals';
import { colourPaint, plainPaint } from '../../../src/cli/formats/paint';
import { resultText } from '../../../src/cli/formats/text';
import { BREACH, DUE_SOON, fileOf, QUESTION, resultOf, titles } from './sample-result';

const look = { paint: plainPaint, width: 100 };
const ALL = [BREACH, DUE_SOON, QUESTION];
const textOf = (...files: Parameters<typeof resultText>[0]): string => resultText(files, titles, look);

describe('the text of a check', () => {
  it('begins with the verdict', () => {
    const [first, second] = textOf(fileOf(resultOf(ALL))).split('\n');
    expect(first).toBe('Futura: 1 breach, 1 due soon, 1 question among 120 people, as at 22 Nov 2026.');
    expect(second).toBe('900 of 903 judged requirements are met.');
  });

  it('says so when there is no breach, and when nothing was judged', () => {
    const totals = { people: 1, breach: 0, 'due-soon': 0, 'cannot-tell': 0, met: 0, 'not-applicable': 0 };
    const [first, second] = textOf(fileOf(resultOf([], { totals }))).split('\n');
    expect(first).toBe('Futura: no breach among 1 person, as at 22 Nov 2026.');
    expect(second).toBe('No requirement could be judged.');
  });

  it('groups by topic title, breach before due soon, with the common remedy once', () => {
    const other = { ...BREACH, id: 'f9', topic: 'prevent', person: 'Cy Wu', message: 'No Prevent training.' };
    const text = textOf(fileOf(resultOf([{ ...BREACH, id: 'f8' }, other, BREACH, DUE_SOON])));
    const at = [
      '\nFirst aid\n',
      '\n  2 breaches',
      '\n  1 due soon',
      '\nPrevent\n',
      'Cy Wu: No Prevent training.',
    ];
    const places = at.map((part) => text.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    const firstAidBreaches = text.slice(places[1], places[2]);
    expect(firstAidBreaches.match(/To do:/g)).toHaveLength(1);
    expect(firstAidBreaches).toContain("'Staff Log'!F12");
  });

  it('gives each finding its own remedy where they differ', () => {
    const text = textOf(fileOf(resultOf([BREACH, { ...BREACH, id: 'f8', remedy: 'Ask Ann.' }])));
    expect(text).toContain('To do: Ask Ann.');
    expect(text).toContain(`To do: ${BREACH.remedy}`);
  });

  it('gives the clause once where all have the same, else with each', () => {
    expect(textOf(fileOf(resultOf([BREACH])))).toContain('  1 breach  (clause 2, bullet 4)\n');
    const text = textOf(fileOf(resultOf([BREACH, { ...BREACH, id: 'f8', clause: '7' }])));
    expect(text).toContain('  2 breaches\n');
    expect(text).toContain("'Staff Log'!F12  (clause 2, bullet 4)\n");
    expect(text).toContain("'Staff Log'!F12  (clause 7)\n");
  });

  it('does not say the name twice', () => {
    expect(textOf(fileOf(resultOf([BREACH])))).not.toContain('Ann Smith: Ann Smith');
  });

  it('puts questions after breaches, and those of no topic under the register itself', () => {
    const text = textOf(fileOf(resultOf(ALL)));
    expect(text.indexOf('Questions')).toBeGreaterThan(text.indexOf('1 breach'));
    expect(text.slice(text.indexOf('Questions'))).toContain('The register itself');
  });

  it('tells notes, what is not checkable and which column to add, what was read and what not', () => {
    const text = textOf(fileOf(resultOf(ALL)));
    expect(text).toContain('  - Prevent: renewal not checked: the policy sets none.');
    expect(text).toContain(
      '  - Induction in time: No register says when people started. Column to add: start on.',
    );
    expect(text).toContain('  - Policy: CPD Policy (futura)');
    expect(text).toContain("  - 'Staff Log'!A5:J240: training log, 235 rows");
    expect(text).toContain('  - Catalogue: It lists courses, not people.');
  });

  it('says where the checked copy is and what was left alone', () => {
    const copy = {
      path: 'out/checked.xlsx',
      leftAlone: ['Not written: the marks on "Log". It is protected.'],
    };
    const text = textOf({ ...fileOf(resultOf([])), copy });
    expect(text).toContain('✓ The checked copy is out/checked.xlsx\n  - Not written: the marks on "Log".');
  });

  it('puts the cell beside the message where it fits, else below', () => {
    const short = { ...BREACH, message: 'Ann Smith: late.' };
    const shown = (width: number): string =>
      resultText([fileOf(resultOf([short]))], titles, { paint: plainPaint, width });
    expect(shown(37)).toContain("\n  ✗ Ann Smith: late.  'Staff Log'!F12\n");
    expect(shown(36)).toContain("\n  ✗ Ann Smith: late.\n    'Staff Log'!F12\n");
  });

  it('keeps to the width', () => {
    const text = resultText([fileOf(resultOf(ALL))], titles, { paint: plainPaint, width: 40 });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('says in colour what it says without', () => {
    const coloured = resultText([fileOf(resultOf(ALL))], titles, { paint: colourPaint, width: 100 });
    expect(coloured).toContain('\u001B[31m');
    const plain = coloured.split('\u001B[').map((part, at) => (at === 0 ? part : part.replace(/^\d+m/, '')));
    expect(plain.join('')).toBe(textOf(fileOf(resultOf(ALL))));
  });

  it('names each file when there are several', () => {
    const text = textOf(fileOf(resultOf([]), 'a.xlsx'), fileOf(resultOf([]), 'b.xlsx'));
    expect(text.startsWith('a.xlsx\n')).toBe(true);
    expect(text).toContain('\nb.xlsx\n');
  });
});
