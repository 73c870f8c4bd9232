import { addressLists, mergedRanges } from '../../workbook/address-runs';
import { MARK_LEVELS, MARK_PREFIX, type Mark, type MarkLevel } from '../../workbook/edits';
import { LEVEL_LOOKS } from '../../workbook/looks';
import { CALL_BYTES, type Outbox } from './outbox';

/** How Excel calls the lines of a border. */
const LINES = {
  thin: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
} as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

const OWN_FORMULA = new RegExp(`^\\s*=?\\s*"${MARK_PREFIX}[^"]*"\\s*<>\\s*""\\s*$`);

/** Asks for the rules of a sheet; what they are is known after the next sync. */
export const askForRules = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  sheet.getRange().conditionalFormats.load('items/type');

/** A rule that may be ours, with its formula, which is known after the next sync. */
export type Candidate = {
  readonly rule: Excel.ConditionalFormat;
  readonly custom: Excel.ConditionalFormatRule;
};

/** Asks for the formulas of rules that may be ours. Of other rules nothing is read. */
export const askForFormulas = (rules: Excel.ConditionalFormatCollection): readonly Candidate[] =>
  rules.items
    .filter(({ type }) => type === 'Custom')
    .map((rule) => ({ rule, custom: rule.custom.rule.load('formula') }));

/** The rules whose formula carries our marker. */
export const ownRules = (candidates: readonly Candidate[]): readonly Excel.ConditionalFormat[] =>
  candidates.filter(({ custom }) => OWN_FORMULA.test(custom.formula)).map(({ rule }) => rule);

/** Takes the old marks off a sheet and puts these on: a rule for each level and list of addresses, after all others. */
export async function replaceMarks(
  sheet: Excel.Worksheet,
  old: readonly Excel.ConditionalFormat[],
  marks: readonly Mark[],
  outbox: Outbox,
): Promise<void> {
  for (const rule of old) {
    await outbox.add(CALL_BYTES, () => {
      rule.delete();
    });
  }
  for (const level of MARK_LEVELS) {
    const ranges = mergedRanges(marks.filter((mark) => mark.level === level));
    for (const addresses of addressLists(ranges, ',')) {
      await outbox.add(addresses.length + 5 * CALL_BYTES, () => {
        addRule(sheet, addresses, level);
      });
    }
  }
}

function addRule(sheet: Excel.Worksheet, addresses: string, level: MarkLevel): void {
  const { fill, font, border, line } = LEVEL_LOOKS[level];
  const rule = sheet.getRanges(addresses).conditionalFormats.add('Custom');
  // Without arguments or separators a formula is the same in every language.
  rule.custom.rule.formula = `="${MARK_PREFIX}${level}"<>""`;
  rule.custom.format.fill.color = `#${fill}`;
  rule.custom.format.font.color = `#${font}`;
  for (const edge of EDGES) {
    const side = rule.custom.format.borders.getItem(edge);
    side.style = LINES[line];
    side.color = `#${border}`;
  }
  // A new rule comes first; ours come last.
  rule.priority = -1;
}
