import { a1Range } from '../../workbook/address';
import type { SummarySheet } from '../../workbook/edits';
import { DATA_BAR_COLOUR, MIDDLE_RATE, SHADE_COLOURS } from '../../workbook/looks';
import { CALL_BYTES, type Outbox } from './outbox';

/** Puts bars behind numbers and shades ranges of rates; each rule after those before it. */
export async function writeBars(
  sheet: Excel.Worksheet,
  { dataBars, shades }: SummarySheet,
  outbox: Outbox,
): Promise<void> {
  for (const range of dataBars) {
    await outbox.add(6 * CALL_BYTES, () => {
      const rule = sheet.getRange(a1Range(range)).conditionalFormats.add('DataBar');
      rule.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      rule.dataBar.upperBoundRule =
        range.most === undefined ? { type: 'HighestValue' } : { type: 'Number', formula: String(range.most) };
      rule.dataBar.positiveFormat.fillColor = `#${DATA_BAR_COLOUR}`;
      rule.dataBar.positiveFormat.gradientFill = false;
      rule.priority = -1;
    });
  }
  for (const range of shades) {
    await outbox.add(3 * CALL_BYTES, () => {
      const rule = sheet.getRange(a1Range(range)).conditionalFormats.add('ColorScale');
      rule.colorScale.criteria = {
        minimum: { type: 'Number', formula: '0', color: `#${SHADE_COLOURS.low}` },
        midpoint: { type: 'Number', formula: String(MIDDLE_RATE), color: `#${SHADE_COLOURS.middle}` },
        maximum: { type: 'Number', formula: '1', color: `#${SHADE_COLOURS.high}` },
      };
      rule.priority = -1;
    });
  }
}
