import { isoFromDay } from '../../calendar/day';
import { cellAddress } from '../../workbook/address';
import type { CheckedFile } from './checked-file';

const HEADER = [
  'workbook',
  'asAt',
  'policy',
  'outcome',
  'severity',
  'rule',
  'person',
  'personKey',
  'topic',
  'site',
  'clause',
  'message',
  'remedy',
  'cell',
  'evidence',
  'id',
] as const;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One row per finding (RFC 4180: commas, CRLF, doubled quotes), with a byte order mark so that a spreadsheet reads it
 * as UTF-8. Text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function csvText(files: readonly CheckedFile[]): string {
  const rows = files.flatMap(({ path, result }) =>
    result.findings.map((finding) => [
      path,
      isoFromDay(result.asAt),
      result.policy.id,
      finding.outcome,
      finding.severity,
      finding.rule,
      finding.person ?? '',
      finding.personKey ?? '',
      finding.topic ?? '',
      finding.site ?? '',
      finding.clause ?? '',
      finding.message,
      finding.remedy,
      ...addresses(finding.cells.map(cellAddress)),
      finding.id,
    ]),
  );
  return BYTE_ORDER_MARK + [HEADER, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

const addresses = ([first = '', ...rest]: readonly string[]): [string, string] => [first, rest.join(' ')];

/** The full-width forms are signs of a formula in East Asian spreadsheets. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function csvField(text: string): string {
  const harmless = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
