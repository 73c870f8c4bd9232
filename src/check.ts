import { topicMatcher } from './catalogue/matcher';
import type { CheckInput, CheckResult } from './check-types';
import { amountsAtRisk } from './evaluation/amounts-at-risk';
import { evaluate, findingsOf, sortFindings } from './evaluation/evaluate';
import { judgingNotes } from './evaluation/notes';
import { registerQuestions } from './evaluation/questions';
import { waiverQuestions } from './evaluation/questions-rows';
import { setAside } from './evaluation/set-aside';
import { detailsNeeded } from './facts/details-needed';
import { unknownOffices } from './facts/office-holder';
import { financesOf } from './facts/finances';
import { peopleOf } from './facts/people';
import { subjectsOf } from './facts/subjects';
import { trainingDoneOf } from './facts/training-done';
import { waiversOf } from './facts/waivers';
import { acceptanceNotes, acceptancesInUse } from './memory/acceptances-in-use';
import { mappingInUse, toRemember } from './memory/mapping-in-use';
import { checksBefore } from './memory/past-checks';
import { policyNotes } from './policy/notes';
import { extract } from './register/extract';
import { recognise } from './register/recognise';
import { checkRecord } from './report/check-record';
import { detailsOfSheets } from './report/details-of-sheets';
import { marksOf, notesOf } from './report/marks';
import { summaryInput } from './report/shared-figures';
import { topicTitle } from './report/summary-input';
import { DEFAULT_SHEETS, summarySheets } from './report/summary-sheets';
import { totalsOf } from './report/totals';
import type { Progress } from './workbook/progress';

export type { CheckInput, CheckResult, Totals } from './check-types';

/**
 * The whole job between reading a workbook (step 1) and writing to it (step 7), as DESIGN 2 has it. It knows no host,
 * file or clock; it yields its progress so that a host can keep its window alive.
 */
export async function* check(input: CheckInput): AsyncGenerator<Progress, CheckResult> {
  const { workbooks, policy, catalogue, asAt, engine } = input;
  const match = topicMatcher(catalogue);
  const topics = new Set(catalogue.topics.keys());
  const inUse = mappingInUse(input.mapping, workbooks[0]?.memory, topics);

  // 2 recognise: which sheets are registers, and which column holds what
  const { registers, refused } = yield* recognise(workbooks, match, asAt, {
    words: catalogue.policyWords,
    ...(inUse.mapping === undefined ? {} : { mapping: inUse.mapping }),
  });

  // 3 extract: typed records, each value with its cell
  const kinds = new Set(registers.map(({ kind }) => kind));
  const sheets = input.sheets ?? DEFAULT_SHEETS;
  const details = [...new Set([...detailsNeeded(policy, asAt, kinds), ...detailsOfSheets(sheets)])];
  const records = yield* extract(workbooks, registers, match, asAt, details);

  // 4 derive: people across sheets, and what the records say of everything that rules judge
  const people = peopleOf(records, asAt);
  const holders = input.offices ?? [];
  const derived = { records, people, policy, catalogue, holders, asAt };
  const finances = financesOf(derived);
  const done = trainingDoneOf(derived);
  const subjects = yield* subjectsOf(derived, finances, done);
  const { waivers, open: openWaivers } = waiversOf(records, people);

  // 5 evaluate: the policy's rules on the subjects
  const evaluation = yield* evaluate(policy, subjects, asAt, engine);
  const accepting = acceptancesInUse(input.accepted, inUse.recalled);
  const { judged, accepted, waiting, idle, unfit } = setAside(
    evaluation.judgements,
    waivers,
    accepting.acceptances,
    catalogue,
    asAt,
  );
  const findings = sortFindings([
    ...findingsOf(judged),
    ...registerQuestions(records, people, policy, catalogue),
    ...waiverQuestions(openWaivers),
  ]);

  // 6 report: marks and summary sheets, as plain data
  const totals = totalsOf(judged, people);
  const judgement = { asAt, policy, findings, judgements: judged, headcount: totals.people };
  const made = checkRecord(judgement);
  const remembered = toRemember(inUse, accepting, made, registers, workbooks);
  const notes = [
    ...inUse.notes,
    ...remembered.notes,
    ...policyNotes(policy, asAt, (topic) => topicTitle(topic, catalogue)),
    ...acceptanceNotes(accepting, unfit),
    ...unknownOffices(holders, policy.offices),
    ...judgingNotes({ records, people, subjects, judged, policy, catalogue, asAt }),
  ];
  const atRisk = amountsAtRisk(policy, subjects, asAt);
  const { notCheckable } = evaluation;
  const summary = summaryInput({
    ...judgement,
    ...{ catalogue, registers, refused, records, people, holders, subjects, finances, done },
    ...{ accepted, waiting, idle, notCheckable, atRisk, notes },
    now: made,
    history: checksBefore(inUse.recalled.memory.checks ?? [], made),
  });
  return {
    asAt,
    policy: { id: policy.id, title: policy.title, hash: policy.hash },
    registers,
    refused,
    findings,
    notCheckable,
    notes,
    judged,
    accepted,
    waiting,
    atRisk,
    totals,
    edits: {
      marks: marksOf(findings),
      notes: notesOf(findings),
      sheets: yield* summarySheets(summary, sheets),
      ...remembered.edits,
    },
  };
}
