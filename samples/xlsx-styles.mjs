import { escapeXml } from './xlsx-text.mjs';

/** Number formats that Excel knows by id (ECMA-376 Part 1, 18.8.30); every other code is declared from 164. */
const builtIn = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['0%', 9],
  ['h:mm', 20],
  ['@', 49],
]);

/** A list that keeps each distinct XML fragment once and hands out its place. */
function fragments(initial) {
  const list = [...initial];
  return {
    list,
    add(xml) {
      const at = list.indexOf(xml);
      return at >= 0 ? at : list.push(xml) - 1;
    },
  };
}

function fontXml(style) {
  return [
    '<font>',
    style.bold ? '<b/>' : '',
    style.italic ? '<i/>' : '',
    style.strike ? '<strike/>' : '',
    `<sz val="${style.size ?? 11}"/><color rgb="FF${style.colour ?? '000000'}"/>`,
    '<name val="Calibri"/><family val="2"/></font>',
  ].join('');
}

function borderXml(style) {
  if (!style.border) return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const side = (name) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

const solid = (colour) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/**
 * Collects the styles of a workbook while its sheets are written.
 * `cell` takes a style (or nothing) and returns the zero-based cell format index; `difference` takes a fill and a text
 * colour and returns the index for a conditional format; `xml` returns xl/styles.xml.
 */
export function styleSheet() {
  const fonts = fragments([fontXml({})]);
  const fills = fragments([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = fragments([borderXml({})]);
  const formats = fragments([]);
  const cells = fragments(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const differences = fragments([]);

  function formatId(format = 'General') {
    if (typeof format === 'number') return format;
    return builtIn.get(format) ?? 164 + formats.add(format);
  }

  function cell(style) {
    if (!style) return 0;
    const ids = [
      formatId(style.format),
      fonts.add(fontXml(style)),
      style.fill ? fills.add(solid(style.fill)) : 0,
      borders.add(borderXml(style)),
    ];
    const applied = ['NumberFormat', 'Font', 'Fill', 'Border'].map((part, i) =>
      ids[i] ? ` apply${part}="1"` : '',
    );
    const open = `<xf numFmtId="${ids[0]}" fontId="${ids[1]}" fillId="${ids[2]}" borderId="${ids[3]}" xfId="0"${applied.join('')}`;
    if (!style.wrap && !style.align) return cells.add(`${open}/>`);
    const across = style.align ? ` horizontal="${style.align}"` : '';
    const wrap = style.wrap ? ' vertical="top" wrapText="1"' : '';
    return cells.add(`${open} applyAlignment="1"><alignment${across}${wrap}/></xf>`);
  }

  function difference({ fill, colour }) {
    const font = colour ? `<font><color rgb="FF${colour}"/></font>` : '';
    return differences.add(
      `<dxf>${font}<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
    );
  }

  function xml() {
    const group = (name, list) => `<${name} count="${list.length}">${list.join('')}</${name}>`;
    const codes = formats.list.map(
      (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`,
    );
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      codes.length > 0 ? group('numFmts', codes) : '',
      group('fonts', fonts.list),
      group('fills', fills.list),
      group('borders', borders.list),
      group('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      group('cellXfs', cells.list),
      group('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      group('dxfs', differences.list),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('');
  }

  return { cell, difference, xml };
}
