import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRating } from '../../../src/register/values/rating';
import { scaleOfHeading } from '../../../src/register/values/rating-scale';
import type { FilledCell } from '../../../src/register/values/reading';
import { numberCell } from './field-reading';

/** Text, share and scale, or the reason. */
function rating(cell: FilledCell | string, heading = ''): unknown {
  const filled: FilledCell = typeof cell === 'string' ? { kind: 'text', column: 0, text: cell } : cell;
  const read = readRating(filled, { scale: scaleOfHeading(heading) });
  if (read.kind !== 'value') return read.kind === 'problem' ? `? ${read.reason}` : 'blank';
  return [read.value.text, read.value.share, read.value.outOf];
}
const number = (value: number, format?: string): FilledCell => {
  const cell = numberCell(value, format);
  return cell.kind === 'number' ? cell : { kind: 'number', column: 0, number: value };
};

describe('the scale of a heading', () => {
  it.each([
    ['Rating (1-5)', { least: 1, most: 5, isDownward: false }],
    ['How useful? 1 to 4', { least: 1, most: 4, isDownward: false }],
    ['Score /10', { most: 10, isDownward: false }],
    ['Marks out of 4', { most: 4, isDownward: false }],
    ['Feedback %', { least: 0, most: 100, isDownward: false }],
    ['Useful? (1 = poor, 5 = excellent)', { least: 1, most: 5, isDownward: false }],
    ['Quality (1 = outstanding, 4 = inadequate)', { least: 1, most: 4, isDownward: true }],
    ['Rating', undefined],
    ['Evaluation 2025-26', undefined],
    ['Evaluation 25/26', undefined],
  ])('%s', (heading, scale) => {
    expect(scaleOfHeading(heading)).toEqual(scale);
  });
});

describe('marks', () => {
  it.each([
    ['4/5', '', 0.8, 5],
    ['4 / 5', '', 0.8, 5],
    ['4 out of 5', '', 0.8, 5],
    ['3 of 4 completed', '', 0.75, 4],
    ['Good (4/5)', '', 0.8, 5],
    ['In progress (21/42 completed)', '', 0.5, 42],
    ['80%', '', 0.8, 100],
    ['80 per cent', '', 0.8, 100],
    ['4', 'Rating (1-5)', 0.8, 5],
    ['4 - Good', 'Rating (1-5)', 0.8, 5],
    ['4/5', 'Score /10', 0.8, 5],
    ['86', 'Score %', 0.86, 100],
    ['****', 'Rating (1-5)', 0.8, 5],
    ['★★★★', 'Rating (1-5)', 0.8, 5],
    ['★★★☆☆', '', 0.6, 5],
    ['⭐️⭐️⭐️', 'Rating (1-5)', 0.6, 5],
    ['4 stars', 'Rating (1-5)', 0.8, 5],
  ])('%s under “%s” is the share %d of %d', (text, heading, share, most) => {
    expect(rating(text, heading)).toEqual([text, share, most]);
  });

  it.each(['86', 'Good', 'Very useful', '★★★★', '****', '🙂', ':-)'])('%s alone has no share', (text) => {
    expect(rating(text)).toEqual([text, undefined, undefined]);
  });

  it('gives no share where 1 is the best', () => {
    expect(rating('1', 'Quality (1 = outstanding, 4 = inadequate)')).toEqual(['1', undefined, 4]);
  });

  it('reads numbers, with a percentage as the cell shows it', () => {
    expect(rating(number(0.8, '0%'))).toEqual(['80%', 0.8, 100]);
    expect(rating(number(4), 'Rating (1-5)')).toEqual(['4', 0.8, 5]);
    expect(rating(number(4.5), 'Rating (1-5)')).toEqual(['4.5', 0.9, 5]);
    expect(rating(number(86))).toEqual(['86', undefined, undefined]);
  });

  it('reads every mark out of its scale back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }), (most, mark) => {
        const expected = mark > most ? expect.stringMatching(/^\? /) : [`${mark}/${most}`, mark / most, most];
        expect(rating(`${mark}/${most}`)).toEqual(expected);
      }),
    );
  });
});

describe('a mark off its scale and what is no mark are questions', () => {
  it.each([
    ['5', 'Rating (1-5)', false],
    ['6', 'Rating (1-5)', true],
    ['1', 'Rating (1-5)', false],
    ['0', 'Rating (1-5)', true],
    ['10', 'Score /10', false],
    ['11', 'Score /10', true],
    ['5/5', '', false],
    ['6/5', '', true],
    ['0/0', '', true],
    ['100%', '', false],
    ['101%', '', true],
    ['******', 'Rating (1-5)', true],
    ['-1', '', true],
    ['4-5', 'Rating (1-5)', true],
    ['3/11/24', '', true],
    ['Good, but I would rather have had more time', '', true],
  ])('%s under “%s”', (text, heading, isQuestion) => {
    expect(String(rating(text, heading)).startsWith('? ')).toBe(isQuestion);
  });

  it('tells of a mark that became a date', () => {
    expect(rating(number(45781, 'd-mmm'), 'Rating')).toMatch(/becomes one when it is typed/);
    expect(rating({ kind: 'boolean', column: 0, value: true })).toMatch(/^\? /);
  });
});
