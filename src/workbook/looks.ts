import { MARK_LEVELS, type MarkLevel, type NumberFormat, type SummaryCell, type TextStyle } from './edits';

/** The colours (RRGGBB) and border of a level. The border differs in style too, so that colour is not alone. */
type LevelLook = {
  readonly fill: string;
  readonly font: string;
  readonly border: string;
  readonly line: 'thin' | 'dashed' | 'dotted' | 'dashDot' | 'dashDotDot';
};

/**
 * Dark text on a light fill, at least 7 : 1 in contrast. The text has a colour of its own because the cell's may be
 * white.
 */
export const LEVEL_LOOKS: Readonly<Record<MarkLevel, LevelLook>> = {
  high: { fill: 'FFC7CE', font: '7A0010', border: 'C00000', line: 'thin' },
  medium: { fill: 'FFD8A8', font: '5F3200', border: 'C55A11', line: 'dashed' },
  low: { fill: 'FFF5B8', font: '4F4100', border: 'A68A00', line: 'dotted' },
  'due-soon': { fill: 'CFE4F7', font: '0B3A60', border: '2E75B6', line: 'dashDot' },
  question: { fill: 'E4DFEC', font: '3B2A57', border: '7A6A99', line: 'dashDotDot' },
};

/** How a kind of cell on a summary sheet looks, apart from the workbook's own font. */
export type CellLook = {
  readonly font?: {
    readonly isBold?: true;
    readonly isUnderlined?: true;
    readonly colour?: string;
    readonly larger?: number;
  };
  readonly fill?: string;
  readonly border?: { readonly line: string; readonly colour: string; readonly isOnTop?: true };
  readonly format?: string;
  readonly isWrapped?: true;
  /** To which edge of the cell it stands, a little off it, so that it does not touch what is beside it. */
  readonly side?: 'left' | 'right';
  /** How far off it, 1 unless given. */
  readonly indent?: number;
};

const levelLook = (level: MarkLevel): CellLook => {
  const { fill, font, border, line } = LEVEL_LOOKS[level];
  return { font: { colour: font }, fill, border: { line, colour: border }, isWrapped: true, side: 'left' };
};

/** A row of totals stands off its table by a line and a pale fill. */
const TOTAL = {
  font: { isBold: true },
  fill: 'EEF2F7',
  border: { line: 'thin', colour: '1F4E79', isOnTop: true },
} as const satisfies CellLook;

/** The looks of summary cells. Text is at least 4.5 : 1 in contrast, on the grey of striped tables too. */
export const CELL_LOOKS = {
  plain: { side: 'left' },
  wrapped: { isWrapped: true, side: 'left' },
  title: { font: { isBold: true, colour: '1F3864', larger: 5 } },
  subtitle: { font: { colour: '595959' } },
  heading: { font: { isBold: true, colour: '1F3864', larger: 1 } },
  header: { font: { isBold: true, colour: 'FFFFFF' }, fill: '1F4E79', isWrapped: true, side: 'left' },
  'number-header': {
    font: { isBold: true, colour: 'FFFFFF' },
    fill: '1F4E79',
    isWrapped: true,
    side: 'right',
    // Clear of the filter button.
    indent: 2,
  },
  high: levelLook('high'),
  medium: levelLook('medium'),
  low: levelLook('low'),
  'due-soon': levelLook('due-soon'),
  question: levelLook('question'),
  right: { side: 'right' },
  total: { ...TOTAL, side: 'left' },
  figure: { font: { isBold: true, colour: '1F3864', larger: 11 } },
  'figure-label': { font: { colour: '595959' }, isWrapped: true },
  whole: { format: '#,##0', side: 'right' },
  decimal: { format: '#,##0.0', side: 'right' },
  percent: { format: '0%', side: 'right' },
  'whole-total': { ...TOTAL, format: '#,##0', side: 'right' },
  'decimal-total': { ...TOTAL, format: '#,##0.0', side: 'right' },
  'percent-total': { ...TOTAL, format: '0%', side: 'right' },
  day: { format: 'd mmm yyyy', side: 'right' },
  month: { format: 'mmm yyyy', side: 'right' },
  link: { font: { isUnderlined: true, colour: '0B4A8F' }, side: 'left' },
} as const satisfies Readonly<
  Record<TextStyle | NumberFormat | `${NumberFormat}-total` | 'day' | 'month' | 'link', CellLook>
>;

export type LookName = keyof typeof CELL_LOOKS | MoneyLook;

/** An amount of a currency; the looks of these are made as they are met. */
export type MoneyLook = `money ${'exact' | 'round'} ${string}${'' | ' total'}`;

/** The look of an amount of money. */
export const moneyLook = ({
  currency,
  precision,
  isTotal,
}: Extract<SummaryCell, { kind: 'money' }>): MoneyLook =>
  `money ${precision} ${currency}${isTotal === true ? ' total' : ''}`;

/** The look of a name. */
export function lookOf(name: LookName): CellLook {
  if (name in CELL_LOOKS) return CELL_LOOKS[name as keyof typeof CELL_LOOKS];
  const [, precision, currency = '', isTotal] = name.split(' ');
  const sign = SIGNS[currency] ?? `"${currency.replace(/[^A-Z]/g, '')} "`;
  const digits = precision === 'exact' ? '#,##0.00' : '#,##0';
  return {
    ...(isTotal === undefined ? {} : TOTAL),
    format: `${sign}${digits};-${sign}${digits}`,
    side: 'right',
  };
}

/** Currencies with a sign of their own in a number format (ECMA-376 part 1, 18.8.31). */
const SIGNS: Readonly<Record<string, string>> = { GBP: '"£"', EUR: '"€"', USD: '"$"' };

/** Bars behind the numbers of a summary sheet. */
export const DATA_BAR_COLOUR = 'B7D3EC';

/** Rates from low to high, black on them at least 10 : 1; orange and blue are told apart by colour-blind eyes too. */
export const SHADE_COLOURS = { low: 'F4A97F', middle: 'FBF7EE', high: '93C4E3' } as const;

/** Where a rate is in the middle of the scale: rates of training are mostly high, and differ up there. */
export const MIDDLE_RATE = 0.75;

export const isMarkLevel = (text: string): text is MarkLevel => MARK_LEVELS.some((level) => level === text);

/** How much larger than the workbook's own font a look's text is, in points. */
export const extraPoints = (name: LookName): number => lookOf(name).font?.larger ?? 0;

export const isWrappedLook = (name: LookName): boolean => lookOf(name).isWrapped ?? false;
