/**
 * A small writer of real .xlsx files, for the sample register and for tests. The same input always gives the same
 * bytes: times are fixed and nothing is random.
 */
import { strToU8, zipSync } from 'fflate';
import { styleSheet } from './xlsx-styles.mjs';
import { escapeXml, textElement } from './xlsx-text.mjs';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Days between the start of the 1900 and of the 1904 date system. */
const days1904 = 1462;

/** The letters of a one-based column: 1 → `A`, 28 → `AB`. */
export function columnName(column) {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** One-based `{ row, column }` of an address such as `B3` or `$B$3`. */
function position(address) {
  const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  if (letters === undefined) throw new RangeError(`${address} is not a cell address.`);
  return { row: Number(row), column: [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) };
}

/**
 * A true date cell. Takes an ISO day (`2024-11-03`) or day and time (`2024-11-03T09:30`) and a number format; the
 * value is the serial of the 1900 date system, in days, and is moved to 1904 by the writer where needed.
 */
export function date(iso, format = 'dd/mm/yyyy') {
  const milliseconds = Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`${iso} is not an ISO date.`);
  return { value: milliseconds / 86_400_000 + 25_569, kind: 'date', style: { format } };
}

/** The cell with the given style laid over its own; takes a plain value or a cell from `date`. */
export function styled(cell, style) {
  const full = fullCell(cell);
  return { ...full, style: { ...full.style, ...style } };
}

const fullCell = (cell) => (cell !== null && typeof cell === 'object' ? cell : { value: cell });

/** The shared strings of a workbook: `index` stores a text once and returns its zero-based place. */
function stringTable() {
  const places = new Map();
  let uses = 0;
  return {
    index(text) {
      uses += 1;
      if (!places.has(text)) places.set(text, places.size);
      return places.get(text);
    },
    isEmpty: () => places.size === 0,
    xml: () =>
      `<sst xmlns="${main}" count="${uses}" uniqueCount="${places.size}">` +
      `${[...places.keys()].map((text) => `<si>${textElement(text)}</si>`).join('')}</sst>`,
  };
}

function cellXml(address, cell, book) {
  const full = fullCell(cell);
  const style = book.styles.cell(full.style);
  const open = `<c r="${address}"${style ? ` s="${style}"` : ''}`;
  const formula = full.formula === undefined ? '' : `<f>${escapeXml(full.formula)}</f>`;
  const { value } = full;
  if (full.error !== undefined) return `${open} t="e">${formula}<v>${escapeXml(full.error)}</v></c>`;
  if (value === null) return formula ? `${open}>${formula}</c>` : style ? `${open}/>` : '';
  if (typeof value === 'boolean') return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') {
    const stored = full.kind === 'date' && book.date1904 ? value - days1904 : value;
    return `${open}>${formula}<v>${stored}</v></c>`;
  }
  if (formula) return `${open} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  if (book.inline) return `${open} t="inlineStr"><is>${textElement(value)}</is></c>`;
  return `${open} t="s"><v>${book.strings.index(value)}</v></c>`;
}

function rowsXml(sheet, book) {
  const start = position(sheet.startAt ?? 'A1');
  const hidden = new Set(sheet.hiddenRows ?? []);
  return sheet.rows.map((cells, r) => {
    const row = start.row + r;
    const xml = cells.map((cell, c) => cellXml(`${columnName(start.column + c)}${row}`, cell, book)).join('');
    const height = sheet.heights?.[row];
    const looks = `${height ? ` ht="${height}" customHeight="1"` : ''}${hidden.has(row) ? ' hidden="1"' : ''}`;
    return xml || looks ? `<row r="${row}"${looks}>${xml}</row>` : '';
  });
}

function viewXml(sheet, isFirst) {
  const open = `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  if (!sheet.freeze) return `${open}</sheetView></sheetViews>`;
  const { row, column } = position(sheet.freeze);
  const across = column > 1 ? ` xSplit="${column - 1}"` : '';
  const down = row > 1 ? ` ySplit="${row - 1}"` : '';
  const pane = across && down ? 'bottomRight' : across ? 'topRight' : 'bottomLeft';
  return (
    `${open}<pane${across}${down} topLeftCell="${sheet.freeze}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function counted(name, items) {
  return items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';
}

/** The children of a worksheet stand in the order that ECMA-376 Part 1, 18.3.1.99 fixes. */
function sheetXml(sheet, isFirst, book, tableIds) {
  const hiddenColumns = new Set((sheet.hiddenColumns ?? []).map((letters) => position(`${letters}1`).column));
  const columns = Math.max(sheet.widths?.length ?? 0, ...hiddenColumns);
  const widths = Array.from({ length: columns }, (_, i) => {
    const width = sheet.widths?.[i];
    const looks =
      (width ? ` width="${width}" customWidth="1"` : '') + (hiddenColumns.has(i + 1) ? ' hidden="1"' : '');
    return looks ? `<col min="${i + 1}" max="${i + 1}"${looks}/>` : '';
  }).filter((xml) => xml !== '');
  const formats = (sheet.conditionalFormats ?? []).map(
    ({ ref, formula, ...looks }, i) =>
      `<conditionalFormatting sqref="${ref}"><cfRule type="expression" dxfId="${book.styles.difference(looks)}" ` +
      `priority="${i + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`,
  );
  const dropDowns = (sheet.dropDowns ?? []).map(
    ({ ref, source }) =>
      `<dataValidation type="list" allowBlank="1" sqref="${ref}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
  );
  return [
    `<worksheet xmlns="${main}" xmlns:r="${related}">`,
    sheet.landscape ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${rowsXml(sheet, book).join('')}</sheetData>`,
    sheet.protect ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    sheet.autoFilter ? `<autoFilter ref="${sheet.autoFilter}"/>` : '',
    counted(
      'mergeCells',
      (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`),
    ),
    ...formats,
    counted('dataValidations', dropDowns),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    sheet.landscape ? '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' : '',
    counted(
      'tableParts',
      tableIds.map((_, i) => `<tablePart r:id="rId${i + 1}"/>`),
    ),
    '</worksheet>',
  ].join('');
}

function tableXml(sheet, table, id) {
  const [from, to] = table.ref.split(':').map(position);
  const start = position(sheet.startAt ?? 'A1');
  const header = sheet.rows[from.row - start.row] ?? [];
  const columns = Array.from({ length: to.column - from.column + 1 }, (_, i) => {
    const name = fullCell(header[from.column - start.column + i] ?? null).value;
    if (typeof name !== 'string')
      throw new RangeError(`Table ${table.name}: column ${i + 1} has no text header.`);
    return `<tableColumn id="${i + 1}" name="${escapeXml(name).replace(/\n/g, '_x000a_')}"/>`;
  });
  const filtered = table.totals
    ? `${table.ref.split(':')[0]}:${columnName(to.column)}${to.row - 1}`
    : table.ref;
  const totals = table.totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"';
  return (
    `<table xmlns="${main}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${table.ref}" ${totals}>` +
    `<autoFilter ref="${filtered}"/>${counted('tableColumns', columns)}` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

function workbookXml(workbook) {
  const { sheets } = workbook;
  const quoted = (name) => `'${name.replaceAll("'", "''")}'`;
  const absolute = (ref) => ref.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const filters = sheets.flatMap(({ name, autoFilter }) =>
    autoFilter
      ? [
          {
            name: '_xlnm._FilterDatabase',
            ref: `${quoted(name)}!${absolute(autoFilter)}`,
            hidden: true,
            sheet: name,
          },
        ]
      : [],
  );
  const names = [...(workbook.definedNames ?? []), ...filters].map(({ name, ref, hidden, sheet }) => {
    const scope = sheet === undefined ? '' : ` localSheetId="${sheets.findIndex((s) => s.name === sheet)}"`;
    return `<definedName name="${escapeXml(name)}"${scope}${hidden ? ' hidden="1"' : ''}>${escapeXml(ref)}</definedName>`;
  });
  const entries = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  return [
    `<workbook xmlns="${main}" xmlns:r="${related}">`,
    workbook.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>',
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>`,
    `<sheets>${entries.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '<calcPr calcId="191029"/></workbook>',
  ].join('');
}

function relationships(targets) {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(overrides) {
  const list = overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`
  );
}

function propertiesXml(creator) {
  const time = (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">2026-11-20T15:42:00Z</dcterms:${name}>`;
  return (
    `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>${escapeXml(creator)}</dc:creator>${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

/**
 * The bytes of an .xlsx file (SpreadsheetML, ECMA-376 transitional). Takes a `WorkbookInput` (see the types beside this
 * file); throws RangeError for an address, date or table header that it cannot write.
 */
export function writeXlsx(workbook) {
  const book = {
    styles: styleSheet(),
    strings: stringTable(),
    inline: workbook.strings === 'inline',
    date1904: workbook.date1904 === true,
  };
  const parts = [];
  const put = (path, type, xml) => parts.push({ path, type, xml });

  let tables = 0;
  workbook.sheets.forEach((sheet, i) => {
    const ids = (sheet.tables ?? []).map(() => (tables += 1));
    put(`xl/worksheets/sheet${i + 1}.xml`, `${content}.worksheet+xml`, sheetXml(sheet, i === 0, book, ids));
    if (ids.length === 0) return;
    const targets = ids.map((id) => [`${related}/table`, `../tables/table${id}.xml`]);
    put(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, null, relationships(targets));
    ids.forEach((id, t) =>
      put(`xl/tables/table${id}.xml`, `${content}.table+xml`, tableXml(sheet, sheet.tables[t], id)),
    );
  });
  const links = workbook.sheets.map((_, i) => [`${related}/worksheet`, `worksheets/sheet${i + 1}.xml`]);
  links.push([`${related}/styles`, 'styles.xml']);
  put('xl/styles.xml', `${content}.styles+xml`, book.styles.xml());
  if (!book.strings.isEmpty()) {
    links.push([`${related}/sharedStrings`, 'sharedStrings.xml']);
    put('xl/sharedStrings.xml', `${content}.sharedStrings+xml`, book.strings.xml());
  }
  put('xl/workbook.xml', `${content}.sheet.main+xml`, workbookXml(workbook));
  put('xl/_rels/workbook.xml.rels', null, relationships(links));
  const creator = workbook.creator ?? 'School Office';
  put(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    propertiesXml(creator),
  );

  const root = relationships([
    [`${related}/officeDocument`, 'xl/workbook.xml'],
    [`${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
  const types = contentTypes(parts.flatMap(({ path, type }) => (type ? [[path, type]] : [])));
  const files = [
    ['[Content_Types].xml', types],
    ['_rels/.rels', root],
    ...parts.map(({ path, xml }) => [path, xml]),
  ];
  return zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(declaration + xml)])), {
    level: 6,
    mtime: new Date(2026, 10, 20, 15, 42),
  });
}
