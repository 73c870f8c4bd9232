import { topicMatcher } from '../../src/catalogue/matcher';
import { knownNames } from '../../src/catalogue/catalogue';
import { detailsNeeded } from '../../src/facts/details-needed';
import { organisationSubjects } from '../../src/facts/organisation-subjects';
import { peopleOf, type People } from '../../src/facts/people';
import type { Fact, OrganisationSubject } from '../../src/facts/subject';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy } from '../../src/policy/policy';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import type { Records } from '../../src/register/records';
import { cellAddress, type CellRef } from '../../src/workbook/address';
import { runToEnd } from '../../src/workbook/progress';
import { writeXlsx } from '../../samples/xlsx-writer.mjs';
import { readRegister } from '../corpus/read-register';
import { readBytes } from '../support/checking';
import { catalogue } from '../support/policies';
import { AS_AT } from './a-register';

type Leaf = { readonly fact: string; readonly operator: string; readonly value: unknown };

/** A rule that asks for something of a subject; what breaks it does not matter here. */
const aRule = (id: string, appliesTo: Readonly<Record<string, unknown>>, leaf: Leaf) => ({
  file: `${id}.json`,
  text: JSON.stringify({
    id,
    title: id,
    citation: { clause: '1', basis: 'policy' },
    strength: 'must',
    appliesTo,
    breach: { all: [leaf] },
    severity: 'low',
    messages: { breach: 'It is so.', cannotTell: 'It cannot be told.' },
    remedy: 'Mend it.',
    examples: [
      { name: 'no', given: { [leaf.fact]: leaf.value }, expect: 'breach' },
      { name: 'open', given: { [leaf.fact]: null }, expect: 'cannot-tell' },
      { name: 'yes', given: { [leaf.fact]: typeof leaf.value === 'number' ? 1000 : true }, expect: 'met' },
    ],
  }),
});

const leaf = (fact: string, value: unknown = false, operator = 'equal'): Leaf => ({ fact, operator, value });
const organisation = (more: Readonly<Record<string, unknown>>) => ({ subject: 'organisation', ...more });

/** A trust with duties, two pathways, and a rule for each part of the organisation, for its sites and its people. */
export const POLICY: Policy = parsePolicy(
  [
    {
      file: 'policy.json',
      text: JSON.stringify({
        id: 'ridgeway',
        title: 'CPL policy',
        organisation: 'Ridgeway Partnership',
        citation: { document: 'CPL policy' },
        requirements: [],
        organisationDuties: [
          { id: 'report', title: 'Annual report', names: ['annual report', 'report to governors'] },
          { id: 'review', title: 'Annual review', names: ['review of provision', 'annual review'] },
          {
            id: 'committee-report',
            title: 'CPL committee report',
            names: ['annual CPD report to committee'],
          },
          { id: 'conference', title: 'Conference', names: ['trust conference'] },
        ],
        pathways: [
          {
            id: 'middle-leaders',
            title: 'Middle leaders',
            names: ['middle leaders'],
            when: { all: [{ fact: 'careerStage', operator: 'equal', value: 'middle-leader' }] },
          },
          {
            id: 'aspiring',
            title: 'Aspiring middle leaders',
            names: ['aspiring middle leaders'],
            when: { all: [{ fact: 'careerStage', operator: 'equal', value: 'aspiring-middle-leader' }] },
          },
        ],
      }),
    },
    aRule('report-made', organisation({ duty: 'report', perSite: true }), leaf('held')),
    aRule('report-held', organisation({ duty: 'report' }), leaf('held')),
    aRule('review-held', organisation({ duty: 'review' }), leaf('held')),
    aRule('conference-held', organisation({ duty: 'conference' }), leaf('held')),
    aRule('leader-of-trust', organisation({ part: 'whole' }), leaf('trustLeaderNamed')),
    aRule('pathway-served', organisation({ part: 'pathway' }), leaf('offered')),
    aRule('equal-access', organisation({ part: 'group' }), leaf('accessShare', 0)),
    aRule('leader-named', { subject: 'site' }, leaf('leaderNamed')),
    aRule('takes-part', { subject: 'person' }, leaf('trainingRecorded', 0)),
  ],
  knownNames(catalogue),
);

const OF_THE_WHOLE = ['minutes', 'points', 'accredited', 'provider', 'mode', 'category', 'site'];
const match = topicMatcher(catalogue);

export type Read = { readonly records: Records; readonly people: People };

/** Sheets in the words of the corpus (`== Duties`, then rows), recognised and read as at 22 Nov 2026. */
export async function readSheets(text: string): Promise<Read> {
  const { workbooks } = readRegister(`as-at: 2026-11-22\n${text}`, 'test');
  const snapshots = await Promise.all(workbooks.map(({ input, name }) => readBytes(writeXlsx(input), name)));
  const { registers } = runToEnd(recognise(snapshots, match, AS_AT, { words: catalogue.policyWords }));
  const details = [...detailsNeeded(POLICY, AS_AT, new Set()), ...OF_THE_WHOLE];
  const records = runToEnd(extract(snapshots, registers, match, AS_AT, details));
  return { records, people: peopleOf(records, AS_AT) };
}

/** The subjects of the organisation with a selector, such as `duty:report:site`. */
export async function subjectsIn(text: string, selector: string): Promise<readonly OrganisationSubject[]> {
  const { records, people } = await readSheets(text);
  return organisationSubjects(records, people, POLICY, AS_AT).filter((each) => each.selector === selector);
}

/** The only subject with a selector, or the one of a name. */
export async function subjectIn(text: string, selector: string, name?: string): Promise<OrganisationSubject> {
  const found = (await subjectsIn(text, selector)).filter((each) => name === undefined || each.name === name);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} subjects are ${selector}`);
  return only;
}

/** A fact in short: its value, `10 to 20`, or `? why`; `none` if there is no such fact. */
export function short(fact: Fact | undefined): unknown {
  if (fact === undefined) return 'none';
  if (fact.kind === 'known') return fact.value;
  return fact.kind === 'between' ? `${fact.from} to ${fact.to}` : `? ${fact.why}`;
}

export const addresses = (cells: readonly CellRef[] = []): readonly string[] => cells.map(cellAddress);
