import { a1Range } from '../../workbook/address';
import type { DataBars, SummarySheet } from '../../workbook/edits';
import { DATA_BAR_COLOUR, MIDDLE_RATE, SHADE_COLOURS } from '../../workbook/looks';

/** The conditional formats of a summary, and what newer programs read of them in the worksheet's extension list. */
export type ConditionalFormats = { readonly rules: string; readonly extension: string };

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
/** The numbers by which Excel knows these extensions (MS-XLSX 2.6.23 and 2.3.10). */
const BAR_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const FORMATS_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/**
 * Bars behind numbers and shaded ranges, in this order of priority. Bars are written twice: as Excel 2007 knows them,
 * which fade out to the right, and as an extension that makes them solid, so that their ends are seen on paper.
 */
export function conditionalFormats({ dataBars, shades }: SummarySheet): ConditionalFormats {
  const bars = dataBars.map((range, index) => barXml(range, index + 1));
  const scales = shades.map(
    (range, index) =>
      `<conditionalFormatting sqref="${a1Range(range)}"><cfRule type="colorScale" priority="${bars.length + index + 1}">` +
      `${SCALE}</cfRule></conditionalFormatting>`,
  );
  const solid = dataBars.map((range, index) => solidBarXml(range, index + 1));
  return {
    rules: [...bars, ...scales].join(''),
    extension:
      solid.length === 0
        ? ''
        : `<extLst><ext ${X14} uri="${FORMATS_EXTENSION}"><x14:conditionalFormattings>${solid.join('')}` +
          '</x14:conditionalFormattings></ext></extLst>',
  };
}

const SCALE =
  `<colorScale><cfvo type="num" val="0"/><cfvo type="num" val="${MIDDLE_RATE}"/><cfvo type="num" val="1"/>` +
  [SHADE_COLOURS.low, SHADE_COLOURS.middle, SHADE_COLOURS.high]
    .map((colour) => `<color rgb="FF${colour}"/>`)
    .join('') +
  '</colorScale>';

/** Unique on its sheet, and the same each time. */
const barId = (priority: number): string =>
  `{C9D0C4EC-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, '0')}}`;

const barXml = (range: DataBars, priority: number): string =>
  `<conditionalFormatting sqref="${a1Range(range)}"><cfRule type="dataBar" priority="${priority}">` +
  '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/>' +
  (range.most === undefined ? '<cfvo type="max"/>' : `<cfvo type="num" val="${range.most}"/>`) +
  `<color rgb="FF${DATA_BAR_COLOUR}"/></dataBar>` +
  `<extLst><ext ${X14} uri="${BAR_EXTENSION}"><x14:id>${barId(priority)}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;

const solidBarXml = (range: DataBars, priority: number): string =>
  `<x14:conditionalFormatting ${XM}><x14:cfRule type="dataBar" id="${barId(priority)}">` +
  '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>' +
  (range.most === undefined
    ? '<x14:cfvo type="max"/>'
    : `<x14:cfvo type="num"><xm:f>${range.most}</xm:f></x14:cfvo>`) +
  `<x14:negativeFillColor rgb="FFF4A97F"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar></x14:cfRule>` +
  `<xm:sqref>${a1Range(range)}</xm:sqref></x14:conditionalFormatting>`;
