import {
  FACT_NAMES,
  factWord,
  SUBJECT_KINDS,
  type FactWord,
  type SubjectKind,
} from '../../policy/fact-words';
import { RENEWAL_WORDS } from './facts-renewal';
import { markdownTable, WRITTEN } from './markdown';

const SUBJECTS: Readonly<Record<SubjectKind, string>> = {
  person: 'A person of the staff list, with all their training.',
  certificate: 'A person and a topic: what is asked of them in it, and what they hold.',
  record: 'A row of a training log.',
  qualification: 'A row of a list of qualifications, or one that is asked of a person and that no row gives.',
  membership: 'A row of a list of memberships of professional bodies.',
  appraisal: 'A person and a kind of review, one-to-one or log: when the last was held.',
  request: 'A row of a list of requests for training.',
  sponsorship: 'A funded qualification.',
  evaluation: 'An activity that took place, with what its evaluation says.',
  budget: 'A line of the budget.',
  provider: 'A provider on the list of providers, or one that a log names.',
  site: 'A site: who leads on CPD there; and a site and a topic: who holds it there.',
  organisation:
    'The organisation: one of its own duties, the whole of it, a pathway group, a level of impact, or a group of staff.',
};

/** Subjects that are about no person. */
const NOT_OF_PEOPLE: ReadonlySet<SubjectKind> = new Set(['budget', 'provider', 'site', 'organisation']);

const TYPES: Readonly<Record<FactWord['type'], string>> = {
  'yes-no': 'yes or no',
  text: 'text',
  day: 'day',
  number: 'number',
  list: 'list',
};

type Named = { readonly name: string; readonly word: FactWord };

/** `rules/FACTS.md`: everything that a rule may look at, by what the rule judges. Ends with a newline. */
export function factsPage(): string {
  const facts = FACT_NAMES.flatMap((name): readonly Named[] => {
    const word = factWord(name);
    return word === undefined ? [] : [{ name, word }];
  });
  const ofPeople = facts.filter(({ word }) =>
    SUBJECT_KINDS.every((kind) => NOT_OF_PEOPLE.has(kind) || word.of.includes(kind)),
  );
  return [
    '# What rules may look at',
    '',
    WRITTEN,
    '',
    'A fact is a plain value about what a rule judges, or it is not known: then it counts only where it could change the ' +
      'outcome. A name means the same wherever it is used. Of a fact that says yes or no the meaning completes “it is known ' +
      'whether …”; of any other it completes “the …”. A fact marked with renewal, hours, coverage, approvals or repayment is worked ' +
      'out from that part of the rule, so the rule must have it.',
    '',
    '## Of the person, whatever is judged of them',
    '',
    ...factTable(ofPeople),
    ...SUBJECT_KINDS.flatMap((kind) => [
      `## ${kind}`,
      '',
      `${SUBJECTS[kind]}${NOT_OF_PEOPLE.has(kind) ? '' : ' All facts of the person, and:'}`,
      '',
      ...factTable(
        facts.filter(
          (each) => each.word.of.includes(kind) && (NOT_OF_PEOPLE.has(kind) || !ofPeople.includes(each)),
        ),
      ),
    ]),
    ...RENEWAL_WORDS,
  ].join('\n');
}

const factTable = (facts: readonly Named[]): readonly string[] =>
  markdownTable(
    ['Fact', 'Type', 'Meaning', 'Rests on the fields', 'Cells that a finding shows', 'Worked out from'],
    facts.map(({ name, word }) => [
      `\`${name}\``,
      typeText(word),
      word.meaning,
      word.restsOn.map((field) => `\`${field}\``).join(', '),
      word.cells,
      word.from === 'person' || word.from === 'records' ? '' : `the rule’s ${word.from}`,
    ]),
  );

function typeText({ type, unit, values }: FactWord): string {
  if (values !== undefined) return `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
  return unit === undefined || unit === 'count' ? TYPES[type] : `${TYPES[type]} of ${unit}`;
}
