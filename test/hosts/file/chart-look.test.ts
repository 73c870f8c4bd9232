import { describe, expect, it } from '@jest/globals';
import { SERIES_LOOKS } from '../../../src/workbook/chart-looks';
import { CHART_COLOURS, type ChartColour } from '../../../src/workbook/edits';
import { contrast, EYES, lab } from './colours';

const SETS: readonly (readonly ChartColour[])[] = [
  ['met', 'due-soon', 'breach', 'question'],
  ['first', 'second', 'third', 'fourth'],
];
const PAIRS = SETS.flatMap((set) =>
  set.flatMap((one, index) => set.slice(index + 1).map((other) => [one, other] as const)),
);

describe('the colours of charts', () => {
  it.each(CHART_COLOURS)('%s: a label reads on it at 4.5 : 1, its line stands out at 3 : 1', (colour) => {
    const { fill, line, label } = SERIES_LOOKS[colour];
    expect(contrast(fill, label)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('FFFFFF', line)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(EYES))('are told apart by %s', (_, eyes) => {
    for (const [one, other] of PAIRS) {
      const [a, b] = [one, other].map((colour) => lab(SERIES_LOOKS[colour].fill, eyes));
      const difference = Math.hypot(...(a ?? []).map((value, index) => value - (b?.[index] ?? 0)));
      expect([one, other, difference >= 20]).toEqual([one, other, true]);
    }
  });

  it('are told apart in grey print', () => {
    const eyes = EYES['all eyes'] ?? [];
    for (const [one, other] of PAIRS) {
      const [a = 0, b = 0] = [one, other].map((colour) => lab(SERIES_LOOKS[colour].fill, eyes)[0]);
      expect([one, other, Math.abs(a - b) >= 12]).toEqual([one, other, true]);
    }
  });
});
