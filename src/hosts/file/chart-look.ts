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
