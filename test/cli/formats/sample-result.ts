import { dayFromIso } from '../../../src/calendar/day';
import type { CheckResult } from '../../../src/check-types';
import type { CheckedFile, Titles } from '../../../src/cli/formats/checked-file';
import type { Finding } from '../../../src/evaluation/finding';

export function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is not a day.`);
  return found;
}

export const BREACH: Finding = {
  id: 'f1',
  rule: 'first-aid-renewal',
  outcome: 'breach',
  severity: 'high',
  subject: 'certificate',
  person: 'Ann Smith',
  personKey: 'ann smith',
  topic: 'first-aid',
  site: 'Oak',
  clause: '2, bullet 4',
  message: 'Ann Smith: first aid done 3 Feb 2024 + 24 months ran out on 3 Feb 2026, 292 days ago.',
  remedy: 'Book a first aid course, then enter its date.',
  cells: [
    { sheet: 'Staff Log', row: 11, column: 5 },
    { sheet: 'Staff', row: 1, column: 0 },
  ],
  facts: { dueOn: '2026-02-03', daysOverdue: 292 },
};

export const DUE_SOON: Finding = {
  ...BREACH,
  id: 'f2',
  outcome: 'due-soon',
  severity: 'low',
  person: 'Bob Jones',
  personKey: 'bob jones',
  message: 'Bob Jones: first aid runs out on 3 Dec 2026, in 11 days.',
  cells: [{ sheet: 'Staff Log', row: 12, column: 5 }],
  facts: { dueOn: '2026-12-03', daysUntilDue: 11 },
};

/** A question about the register itself: no person, topic, site or clause. */
export const QUESTION: Finding = {
  id: 'f3',
  rule: 'unknown-course',
  outcome: 'cannot-tell',
  severity: 'low',
  subject: 'record',
  message: '"CP update" could be one of several topics.',
  remedy: 'Write the full name of the course.',
  cells: [{ sheet: 'Log', row: 3, column: 1 }],
  facts: {},
};

export function resultOf(findings: readonly Finding[], changes: Partial<CheckResult> = {}): CheckResult {
  const count = (outcome: string): number => findings.filter((one) => one.outcome === outcome).length;
  return {
    asAt: day('2026-11-22'),
    policy: { id: 'futura', title: 'CPD Policy', hash: 'abc123' },
    accepted: [],
    waiting: [],
    atRisk: [],
    registers: [
      {
        sheet: 'Staff Log',
        kind: 'training',
        orientation: 'down',
        range: { top: 4, left: 0, bottom: 239, right: 9 },
        headerRows: [4],
        fields: { person: [1], completedOn: [5] },
        given: {},
        filledDown: [],
        topicColumns: [],
        codes: {},
        isCentralRecord: false,
        columns: [],
        confidence: 0.96666,
        reasons: ['Row 5 has the headings Name and Date.'],
      },
    ],
    refused: [{ sheet: 'Catalogue', reason: 'It lists courses, not people.' }],
    findings,
    notCheckable: [
      { rule: 'induction', missingFields: ['startOn'], reason: 'No register says when people started' },
    ],
    notes: ['Prevent: renewal not checked: the policy sets none.'],
    judged: [],
    totals: {
      people: 120,
      breach: count('breach'),
      'due-soon': count('due-soon'),
      'cannot-tell': count('cannot-tell'),
      met: 900,
      'not-applicable': 40,
    },
    edits: { marks: [], notes: [], sheets: [] },
    ...changes,
  };
}

export const fileOf = (result: CheckResult, path = 'staff.xlsx'): CheckedFile => ({
  path,
  uri: `file:///school/${path}`,
  result,
});

export const titles: Titles = {
  organisation: 'Futura',
  topic: (id) => ({ 'first-aid': 'First aid', prevent: 'Prevent' })[id] ?? id,
  rule: (id) => ({ 'first-aid-renewal': 'First aid is renewed', induction: 'Induction in time' })[id] ?? id,
};
