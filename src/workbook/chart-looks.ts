import type { ChartColour } from './edits';

/** A series' colours (RRGGBB): its area, the line around it, and the text of a label on it. */
export type SeriesLook = {
  readonly fill: string;
  readonly line: string;
  readonly label: string;
  readonly marker: 'circle' | 'square' | 'diamond' | 'triangle';
};

const DARK = '262626';
const LIGHT = 'FFFFFF';

/**
 * Of the hues of the marks: red for a breach, blue for what is due soon, violet for a question; what is met is pale, so
 * that the rest stands out. Each set of four keeps at least 12 steps of lightness (CIE L*) between any two, for grey
 * print, and a difference of 20 or more (CIE 1976) for red-blind, green-blind and blue-blind eyes.
 */
export const SERIES_LOOKS: Readonly<Record<ChartColour, SeriesLook>> = {
  met: { fill: 'A8D8C9', line: '3C8571', label: DARK, marker: 'circle' },
  'due-soon': { fill: '6BACE0', line: '2E75B6', label: DARK, marker: 'diamond' },
  breach: { fill: 'A3161D', line: '7A0010', label: LIGHT, marker: 'square' },
  question: { fill: '7A689D', line: '5B4A7D', label: LIGHT, marker: 'triangle' },
  first: { fill: '1B4570', line: '1B4570', label: LIGHT, marker: 'circle' },
  second: { fill: 'E8A33D', line: 'B3741A', label: DARK, marker: 'square' },
  third: { fill: '37827A', line: '2B6A62', label: LIGHT, marker: 'diamond' },
  fourth: { fill: 'C3D5E8', line: '6D8FB3', label: DARK, marker: 'triangle' },
};
