import { isoFromDay } from '../../calendar/day';
import type { Finding } from '../../evaluation/finding';
import { cellAddress } from '../../workbook/address';
import type { CheckedFile, Titles } from './checked-file';

const LEVELS = { breach: 'error', 'due-soon': 'warning', 'cannot-tell': 'note' } as const;

/** SARIF 2.1.0 (OASIS), one run per register: the file is the location, the cell a logical location within it. */
export function sarifText(files: readonly CheckedFile[], titles: Titles, version: string): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: files.map((file) => sarifRun(file, titles, version)),
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function sarifRun({ uri, result }: CheckedFile, titles: Titles, version: string): object {
  const rules = [...new Set(result.findings.map((finding) => finding.rule))].sort();
  const indexes = new Map(rules.map((rule, index) => [rule, index]));
  return {
    tool: {
      driver: {
        name: 'CPD Check',
        version,
        rules: rules.map((id) => ({ id, shortDescription: { text: titles.rule(id) } })),
      },
    },
    artifacts: [{ location: { uri } }],
    results: result.findings.map((finding) => sarifResult(finding, indexes.get(finding.rule) ?? -1, uri)),
    properties: {
      asAt: isoFromDay(result.asAt),
      policy: result.policy.id,
      policyHash: result.policy.hash,
    },
  };
}

function sarifResult(finding: Finding, ruleIndex: number, uri: string): object {
  const cells = finding.cells.map(cellAddress);
  const [marked] = cells;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.outcome],
    message: {
      text: [marked === undefined ? finding.message : `${marked}: ${finding.message}`, finding.remedy].join(
        ' ',
      ),
    },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri, index: 0 } },
        logicalLocations: cells.map((fullyQualifiedName) => ({ fullyQualifiedName, kind: 'cell' })),
      },
    ],
    partialFingerprints: { 'findingId/v1': finding.id },
  };
}
