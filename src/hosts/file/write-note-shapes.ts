import type { Note } from '../../workbook/edits';

type CellPlace = { readonly row: number; readonly column: number };

/**
 * The boxes in which notes are shown: a legacy VML drawing (ECMA-376 part 4, 19). Excel writes VML that is not always
 * well-formed XML, so it is changed by looking for whole shapes, not parsed.
 */
export const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape\s*>/g;
const USES_TYPE = /#_x0000_t202\b/;
const CHARACTERS_PER_LINE = 34;

/** True if we can add to this drawing: it is one, with the prefixes that Excel writes. */
export const isDrawing = (text: string): boolean =>
  /<\/xml\s*>\s*$/.test(text) && ['v', 'o', 'x'].every((prefix) => text.includes(`xmlns:${prefix}=`));

/** True if a drawing shows anything: a note, a button, a picture. */
export const hasShapes = (text: string): boolean => /<v:(?!shapetype)\w+[\s>]/.test(withoutShapeTypes(text));

const withoutShapeTypes = (text: string): string =>
  text.replace(/<v:shapetype\s[\s\S]*?<\/v:shapetype\s*>/g, '');

/** The drawing without the boxes of the notes on these cells. */
export function withoutNoteShapes(text: string, cells: readonly CellPlace[]): string {
  const gone = new Set(cells.map(({ row, column }) => `${row},${column}`));
  if (gone.size === 0) return text;
  const kept = text.replace(SHAPE, (shape) => {
    if (!/ObjectType=["']Note["']/.test(shape)) return shape;
    const place = ['Row', 'Column'].map(
      (name) => new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1] ?? '',
    );
    return gone.has(place.join(',')) ? '' : shape;
  });
  return USES_TYPE.test(kept) ? kept : kept.replace(SHAPE_TYPE, '');
}

/** The drawing with a hidden box for each note, beside its cell and as high as its text needs. */
export function withNoteShapes(text: string, notes: readonly Note[]): string {
  const ids = [...text.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const firstId = ids.reduce((highest, id) => Math.max(highest, id), 1024) + 1;
  const shapes = notes.map((note, index) => shapeXml(note, firstId + index, index + 1));
  const type = /id=["']_x0000_t202["']/.test(text) ? '' : SHAPE_TYPE;
  const end = text.lastIndexOf('</xml');
  return text.slice(0, end) + type + shapes.join('') + text.slice(end);
}

function shapeXml({ row, column, text }: Note, id: number, order: number): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);
  const height = Math.min(24, Math.max(4, lines + 1));
  const top = Math.max(0, row - 1);
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;` +
    `width:190pt;height:${height * 15}pt;z-index:${order};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 15, ${top}, 10, ${column + 4}, 31, ${top + height}, 9</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
