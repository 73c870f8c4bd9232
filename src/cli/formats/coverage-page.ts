import { factsNamed } from '../../policy/condition';
import { factWord } from '../../policy/fact-words';
import type { Clause } from '../../policy/clauses';
import type { Policy, Requirement, Rule } from '../../policy/policy';
import { markdownTable, WRITTEN } from './markdown';

const REQUIREMENT = 'requirement:';

/** `rules/COVERAGE-<policy>.md`: sentence by sentence, what checks the policy, and what cannot be checked. */
export function coveragePage(policy: Policy): string {
  const { clauses } = policy;
  const checked = clauses.filter(({ checkedBy }) => checkedBy !== undefined);
  const partly = checked.filter((clause) => clause.partly !== undefined);
  const not = clauses.filter(({ notCheckable }) => notCheckable !== undefined);
  const none = clauses.filter(({ noDuty }) => noDuty !== undefined);
  return [
    `# ${policy.organisation}: what is checked, clause by clause`,
    '',
    WRITTEN,
    '',
    `${policy.title}. Of ${clauses.length} clauses ${checked.length} are checked, ${partly.length} of them in part; ` +
      `${not.length} cannot be checked, and ${none.length} ask for nothing. What a clause says is told in our own words. ` +
      'The fields are those of the registers; a rule whose fields no register has is listed as not checkable, with the column to add.',
    '',
    '## Checked',
    '',
    ...markdownTable(
      ['Clause', 'What it says', 'Checked by', 'Fields', 'What is not seen'],
      checked.map((clause) => [
        clause.clause,
        clause.says,
        (clause.checkedBy ?? []).map((name) => checkerText(name, policy)).join('; '),
        fieldsOf(clause, policy),
        clause.partly ?? '',
      ]),
    ),
    '## Not checkable',
    '',
    ...(not.length === 0
      ? ['Nothing.', '']
      : markdownTable(
          ['Clause', 'What it says', 'Why not', 'Fields considered'],
          not.map(({ clause, says, notCheckable = '', considered = [] }) => [
            clause,
            says,
            notCheckable,
            considered.map((field) => `\`${field}\``).join(', '),
          ]),
        )),
    '## Asks for nothing',
    '',
    ...(none.length === 0
      ? ['Nothing.', '']
      : markdownTable(
          ['Clause', 'What it says', 'Why it asks for nothing'],
          none.map(({ clause, says, noDuty = '' }) => [clause, says, noDuty]),
        )),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

function checkerText(name: string, { id, rules }: Policy): string {
  const rule = rules.find((each) => each.id === name);
  return rule === undefined
    ? `who must have which training (${name.slice(REQUIREMENT.length).replaceAll('-', ' ')})`
    : `[${rule.title}](${id}/${rule.id}.json)`;
}

/** The fields of the registers on which the rules and requirements of a clause rest. */
function fieldsOf({ checkedBy = [] }: Clause, { rules, requirements }: Policy): string {
  const fields = checkedBy.flatMap((name) => {
    const rule = rules.find((each) => each.id === name);
    const requirement = requirements.find((each) => REQUIREMENT + each.id === name);
    return [
      ...(rule === undefined ? [] : fieldsOfRule(rule)),
      ...(requirement === undefined ? [] : fieldsOfRequirement(requirement)),
    ];
  });
  return [...new Set(fields)]
    .sort()
    .map((field) => `\`${field}\``)
    .join(', ');
}

const restsOn = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => factWord(name)?.restsOn ?? []);

const fieldsOfRule = ({ appliesTo: { when, duty }, breach, dueSoon }: Rule): readonly string[] => {
  const named = [when, breach, dueSoon].flatMap((group) => (group === undefined ? [] : factsNamed(group)));
  // A duty of the organisation rests on its own register, whatever the words mean of a person.
  return duty === undefined ? restsOn(named) : ['duty', 'site', 'dueOn', 'doneOn'];
};

const fieldsOfRequirement = ({ when, topics }: Requirement): readonly string[] => [
  topics === undefined ? 'qualification' : 'topic',
  ...(when === undefined ? [] : restsOn(factsNamed(when))),
];
