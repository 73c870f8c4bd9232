import type { MarkLevel } from '../../workbook/edits';
import { LEVEL_LOOKS } from '../../workbook/looks';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

const borderXml = (line: string, colour: string): string =>
  SIDES.map((side) => `<${side} style="${line}"><color rgb="FF${colour}"/></${side}>`).join('');

/** The differential format of a mark (CT_Dxf, ECMA-376 part 1, 18.8.14). */
export function markFormatXml(level: MarkLevel): string {
  const { fill, font, border, line } = LEVEL_LOOKS[level];
  return (
    `<dxf><font><color rgb="FF${font}"/></font>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>` +
    `<border>${borderXml(line, border)}</border></dxf>`
  );
}
