import { describe, expect, it } from '@jest/globals';
import { sarifText } from '../../../src/cli/formats/sarif';
import { BREACH, DUE_SOON, fileOf, QUESTION, resultOf, titles } from './sample-result';

type Log = {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly version: string; readonly rules: readonly { id: string }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
    }[];
  }[];
};

describe('the SARIF of a check', () => {
  const log = JSON.parse(sarifText([fileOf(resultOf([BREACH, DUE_SOON, QUESTION]))], titles, '1.2.3')) as Log;

  it('grades breach, due soon and question as error, warning and note', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
  });

  it('lists each rule once, and every result points at its own', () => {
    const [run] = log.runs;
    expect(run?.tool.driver).toMatchObject({
      version: '1.2.3',
      rules: [
        { id: 'first-aid-renewal', shortDescription: { text: 'First aid is renewed' } },
        { id: 'unknown-course' },
      ],
    });
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('locates a finding by file and cell', () => {
    expect(log.runs[0]?.results[0]).toMatchObject({
      message: { text: `'Staff Log'!F12: ${BREACH.message} ${BREACH.remedy}` },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'file:///school/staff.xlsx', index: 0 } },
          logicalLocations: [{ fullyQualifiedName: "'Staff Log'!F12" }, { fullyQualifiedName: 'Staff!A2' }],
        },
      ],
      partialFingerprints: { 'findingId/v1': 'f1' },
    });
  });

  it('has a run per register', () => {
    const two = JSON.parse(
      sarifText([fileOf(resultOf([]), 'a'), fileOf(resultOf([]), 'b')], titles, '1'),
    ) as Log;
    expect(two.runs).toHaveLength(2);
  });
});
