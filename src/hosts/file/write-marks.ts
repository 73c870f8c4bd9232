import { MARK_LEVELS, MARK_PREFIX, type Mark, type MarkLevel } from '../../workbook/edits';
import { addressLists, mergedRanges } from '../../workbook/address-runs';
import {
  attributesOf,
  childElements,
  innerText,
  removal,
  rootElement,
  splice,
  startTags,
  type Edit,
  type Element,
} from './splice';
import { insertionPoint } from './worksheet-order';
import { isMarkLevel } from '../../workbook/looks';
import { escapeText, isTrue, prefixed } from './write-xml';

/** What a worksheet says about our marks before they are changed. */
export type SheetMarks = {
  readonly isProtected: boolean;
  /** True if an earlier check left marks here. */
  readonly hasOwn: boolean;
  /** The differential format that our marks of a level use here. */
  readonly formats: ReadonlyMap<MarkLevel, number>;
};

type OwnRule = {
  readonly container: Element;
  readonly rule: Element;
  readonly level: string;
  /** True if the container holds no rule of anyone else. */
  readonly isContainerOurs: boolean;
};

const OWN_FORMULA = new RegExp(`^\\s*"${MARK_PREFIX}([^"]*)"\\s*<>\\s*""\\s*$`);

/** Looks at a worksheet's text; its rows are not read. */
export function marksOf(text: string): SheetMarks {
  const children = childElements(text, rootElement(text));
  const protection = children.find(({ local }) => local === 'sheetProtection');
  const own = ownRules(text, children);
  const formats = new Map<MarkLevel, number>();
  for (const { rule, level } of own) {
    const format = attributesOf(text, rule).get('dxfId');
    if (format !== undefined && isMarkLevel(level) && !formats.has(level)) formats.set(level, Number(format));
  }
  return {
    isProtected: protection !== undefined && isTrue(attributesOf(text, protection).get('sheet')),
    hasOwn: own.length > 0,
    formats,
  };
}

function ownRules(text: string, children: readonly Element[]): readonly OwnRule[] {
  return children
    .filter((child) => child.local === 'conditionalFormatting')
    .flatMap((container) => {
      if (!text.slice(container.start, container.end).includes(MARK_PREFIX)) return [];
      const rules = childElements(text, container);
      const ours = rules.flatMap((rule) => {
        const level = rule.local === 'cfRule' ? ownLevel(text, rule) : undefined;
        return level === undefined ? [] : [{ container, rule, level }];
      });
      return ours.map((found) => ({ ...found, isContainerOurs: ours.length === rules.length }));
    });
}

/** The level in the marker of a rule's formula; `undefined` if the rule is not ours. */
function ownLevel(text: string, rule: Element): string | undefined {
  const formula = childElements(text, rule).find(({ local }) => local === 'formula');
  return formula && OWN_FORMULA.exec(innerText(text, formula))?.[1];
}

/**
 * A worksheet's text with exactly these marks of ours: conditional formats of a constant formula that carries our
 * marker, after the user's and of lower priority. `formats` gives the differential format of each level used.
 */
export function withMarks(
  text: string,
  marks: readonly Mark[],
  formats: ReadonlyMap<MarkLevel, number>,
): string {
  const root = rootElement(text);
  const children = childElements(text, root);
  const own = ownRules(text, children);
  const edits: Edit[] = [];
  const gone = new Set<Element>();
  for (const { container, rule, isContainerOurs } of own) {
    const target = isContainerOurs ? container : rule;
    if (!gone.has(target)) edits.push(removal(target));
    gone.add(target);
  }
  const at = insertionPoint(
    root,
    children.filter((child) => !gone.has(child)),
    'conditionalFormatting',
  );
  const rows = children.find(({ local }) => local === 'sheetData');
  const taken = highestPriority(text, rows?.end ?? root.openEnd, root.closeStart, own);
  const xml = rulesXml(marks, formats, taken + 1);
  if (xml !== '') edits.push({ start: at, end: at, text: prefixed(xml, root.prefix) });
  return edits.length === 0 ? text : splice(text, edits);
}

/** The highest priority of the user's rules, newer ones (`x14:cfRule`) included; 0 if there are none. */
function highestPriority(text: string, from: number, to: number, own: readonly OwnRule[]): number {
  if (!text.includes('cfRule', from)) return 0;
  const ours = new Set(own.map(({ rule }) => rule.start));
  let highest = 0;
  for (const tag of startTags(text, from, to)) {
    if (!/(^|:)cfRule$/.test(tag.name) || ours.has(tag.start)) continue;
    highest = Math.max(highest, Number(attributesOf(text, tag).get('priority') ?? 0));
  }
  return highest;
}

function rulesXml(
  marks: readonly Mark[],
  formats: ReadonlyMap<MarkLevel, number>,
  firstPriority: number,
): string {
  let priority = firstPriority;
  let xml = '';
  for (const level of MARK_LEVELS) {
    const cells = marks.filter((mark) => mark.level === level);
    const format = formats.get(level);
    if (format === undefined) continue;
    const formula = escapeText(`"${MARK_PREFIX}${level}"<>""`);
    for (const addresses of addressLists(mergedRanges(cells))) {
      xml +=
        `<conditionalFormatting sqref="${addresses}"><cfRule type="expression" dxfId="${format}" priority="${priority}">` +
        `<formula>${formula}</formula></cfRule></conditionalFormatting>`;
      priority += 1;
    }
  }
  return xml;
}
