import type { MarkLevel } from '../../workbook/edits';
import { canonicalXml } from './canonical-xml';
import {
  appendInside,
  attributeEdit,
  attributesOf,
  childElements,
  rootElement,
  splice,
  type Edit,
  type Element,
} from './splice';
import { lookOf, type CellLook, type LookName } from '../../workbook/looks';
import { markFormatXml } from './write-look';
import { escapeAttribute, prefixed, XML_DECLARATION, type Flavour } from './write-xml';

/** The lists of a style sheet, in order (CT_Stylesheet, ECMA-376 part 1, 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** A look of a summary cell; with `isQuoted`, its text is not taken for a formula when the cell is edited. */
export type StyleKey = LookName | `${LookName}'`;

/**
 * A style sheet to which formats are added at the ends of its lists. What is there already, from an earlier check or
 * from the user, is used again; nothing is renumbered.
 */
export type StyleSheet = {
  /** The index of a cell format. */
  readonly cellFormat: (key: StyleKey) => number;
  /** The index of a mark's differential format. */
  readonly markFormat: (level: MarkLevel) => number;
  /** True if there is a differential format of this index. */
  readonly hasMarkFormat: (index: number) => boolean;
  readonly text: () => string;
};

/** The smallest style sheet that Excel accepts, for a workbook that has none. */
export const emptyStyleSheet = (flavour: Flavour): string =>
  `${XML_DECLARATION}<styleSheet xmlns="${flavour.main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Number formats that need no entry (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = { '#,##0': 3, '0%': 9 };
const FIRST_CUSTOM_FORMAT = 164;

export function styleSheetOf(text: string): StyleSheet {
  const root = rootElement(text);
  const lists = new Map(childElements(text, root).map((child) => [child.local, child]));
  const known = new Map<ListName, Map<string, number>>();
  const added = new Map<ListName, string[]>();

  const itemsOf = (list: ListName): readonly Element[] => {
    const parent = lists.get(list);
    return parent ? childElements(text, parent) : [];
  };

  /** The index in a list of an element that means the same as `xml`, which is added if there is none. */
  const indexOf = (list: ListName, xml: string): number => {
    let indexes = known.get(list);
    if (!indexes) {
      indexes = new Map();
      for (const [index, item] of itemsOf(list).entries()) {
        const canonical = canonicalXml(text, item);
        if (!indexes.has(canonical)) indexes.set(canonical, index);
      }
      known.set(list, indexes);
    }
    const wanted = canonicalXml(xml, rootElement(xml));
    const found = indexes.get(wanted);
    if (found !== undefined) return found;
    const more = added.get(list) ?? [];
    const index = itemsOf(list).length + more.length;
    added.set(list, [...more, xml]);
    indexes.set(wanted, index);
    return index;
  };

  const numberFormat = (code: string): number => {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    let next = FIRST_CUSTOM_FORMAT;
    const parse = (source: string, tag: { readonly start: number }): number | undefined => {
      const attributes = attributesOf(source, tag);
      const id = Number(attributes.get('numFmtId') ?? 0);
      next = Math.max(next, id + 1);
      return attributes.get('formatCode') === code ? id : undefined;
    };
    const there = itemsOf('numFmts').map((item) => parse(text, item));
    const ours = (added.get('numFmts') ?? []).map((xml) => parse(xml, { start: 0 }));
    const found = [...there, ...ours].find((id) => id !== undefined);
    if (found !== undefined) return found;
    added.set('numFmts', [
      ...(added.get('numFmts') ?? []),
      `<numFmt numFmtId="${next}" formatCode="${escapeAttribute(code)}"/>`,
    ]);
    return next;
  };

  const defaultFont = defaultFontParts(text, itemsOf('fonts')[0]);
  const hasCellStyles = lists.has('cellStyleXfs');

  const addCellFormat = (key: StyleKey): number => {
    const isQuoted = key.endsWith("'");
    const look: CellLook = lookOf((isQuoted ? key.slice(0, -1) : key) as LookName);
    const font = look.font ? indexOf('fonts', fontXml(defaultFont, look.font)) : 0;
    const fill = look.fill === undefined ? 0 : indexOf('fills', fillXml(look.fill));
    const border = look.border ? indexOf('borders', borderXml(look.border)) : 0;
    const format = look.format === undefined ? 0 : numberFormat(look.format);
    return indexOf(
      'cellXfs',
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"` +
        (hasCellStyles ? ' xfId="0"' : '') +
        (isQuoted ? ' quotePrefix="1"' : '') +
        (format ? ' applyNumberFormat="1"' : '') +
        (font ? ' applyFont="1"' : '') +
        (fill ? ' applyFill="1"' : '') +
        (border ? ' applyBorder="1"' : '') +
        ` applyAlignment="1"><alignment${look.side ? ` horizontal="${look.side}"` : ''} vertical="top"` +
        `${look.isWrapped ? ' wrapText="1"' : ''}${look.side ? ` indent="${look.indent ?? 1}"` : ''}/></xf>`,
    );
  };

  /** Asked for once per cell, so remembered. */
  const cellFormats = new Map<StyleKey, number>();
  return {
    cellFormat: (key) => {
      const known = cellFormats.get(key) ?? addCellFormat(key);
      cellFormats.set(key, known);
      return known;
    },
    markFormat: (level) => indexOf('dxfs', markFormatXml(level)),
    hasMarkFormat: (index) => index >= 0 && index < itemsOf('dxfs').length,
    text: () => splice(text, additions(text, root, lists, added)),
  };
}

/** The edits that put what was added at the ends of the lists, and make the lists that are missing. */
function additions(
  text: string,
  root: Element,
  lists: ReadonlyMap<string, Element>,
  added: ReadonlyMap<ListName, readonly string[]>,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const list of ORDER) {
    const items = added.get(list as ListName);
    if (!items) continue;
    const inner = prefixed(items.join(''), root.prefix);
    const parent = lists.get(list);
    if (parent) {
      const size = childElements(text, parent).length + items.length;
      const count = attributeEdit(text, parent, 'count', String(size));
      edits.push(...(count ? [count] : []), appendInside(text, parent, inner));
    } else {
      const before = ORDER.slice(0, ORDER.indexOf(list));
      const at = Math.max(root.openEnd, ...before.map((name) => lists.get(name)?.end ?? 0));
      const whole = prefixed(`<${list} count="${items.length}">${items.join('')}</${list}>`, root.prefix);
      const same = edits.find(({ start, end }) => start === at && end === at);
      if (same) edits.splice(edits.indexOf(same), 1, { ...same, text: same.text + whole });
      else edits.push({ start: at, end: at, text: whole });
    }
  }
  return edits;
}

type FontParts = { readonly size: number; readonly rest: string };

/** The size and typeface of the workbook's default font. */
function defaultFontParts(text: string, font: Element | undefined): FontParts {
  const children = font ? childElements(text, font) : [];
  const value = (local: string): string | undefined => {
    const child = children.find((each) => each.local === local);
    return child && attributesOf(text, child).get('val');
  };
  const rest = ['name', 'family', 'charset', 'scheme'].map((local) => {
    const found = value(local);
    return found === undefined ? '' : `<${local} val="${escapeAttribute(found)}"/>`;
  });
  const size = Number(value('sz') ?? 11);
  return { size: size > 0 ? size : 11, rest: rest.join('') || '<name val="Calibri"/><family val="2"/>' };
}

function fontXml({ size, rest }: FontParts, font: NonNullable<CellLook['font']>): string {
  return (
    '<font>' +
    (font.isBold ? '<b/>' : '') +
    (font.isUnderlined ? '<u/>' : '') +
    `<sz val="${size + (font.larger ?? 0)}"/>` +
    (font.colour === undefined ? '' : `<color rgb="FF${font.colour}"/>`) +
    `${rest}</font>`
  );
}

const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const borderXml = ({ line, colour, isOnTop }: NonNullable<CellLook['border']>): string =>
  '<border>' +
  ['left', 'right', 'top', 'bottom']
    .map((side) =>
      isOnTop && side !== 'top'
        ? `<${side}/>`
        : `<${side} style="${line}"><color rgb="FF${colour}"/></${side}>`,
    )
    .join('') +
  '<diagonal/></border>';
