import type { ChartColour } from '../../workbook/edits';

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

const TEXT = '404040';
const TITLE = '1F3864';
const GRID = 'E3E3E3';
const AXIS = 'A6A6A6';

export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** A line of some points. */
export const line = (colour: string, points: number): string =>
  `<a:ln w="${points * 12_700}">${solid(colour)}<a:round/></a:ln>`;

export const GRID_LINES = `<c:majorGridlines><c:spPr>${line(GRID, 0.75)}</c:spPr></c:majorGridlines>`;
export const AXIS_LINE = `<c:spPr><a:noFill/>${line(AXIS, 0.75)}</c:spPr>`;
export const NO_LINE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
export const FRAME = `<c:spPr>${solid('FFFFFF')}${line('D0D0D0', 0.75)}</c:spPr>`;

/** How the text of a part of a chart looks; sizes in points. `isLevel` keeps it from being turned, or left out for lack of room. */
export const textLook = (size: number, colour = TEXT, isLevel = false): string =>
  `<c:txPr><a:bodyPr${isLevel ? ' rot="0" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0">${solid(colour)}</a:defRPr></a:pPr>` +
  '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>';

/** The title of a chart; `text` is escaped. */
export const titleXml = (text: string): string =>
  '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
  `<a:r><a:rPr lang="en-GB" sz="1200" b="1">${solid(TITLE)}</a:rPr><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>` +
  '<c:overlay val="0"/></c:title>';
