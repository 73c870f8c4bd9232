import type { Policy, Requirement, Rule } from '../../policy/policy';
import {
  figuresOfRequirement,
  figuresOfRule,
  PART_LABELS,
  requirementSentence,
  ruleSentences,
  type FigureRow,
  type PhraseTitles,
} from '../../policy/sentence';
import { policySentences } from '../../policy/sentences/policy-sentences';
import { markdownTable, WRITTEN } from './markdown';

/** `rules/README.md`: every policy with its requirements and rules as sentences. Ends with a newline. */
export function rulesPage(policies: readonly Policy[], titles: PhraseTitles): string {
  return [
    '# The policies and their rules',
    '',
    WRITTEN,
    '',
    'What CPD Check asks, in words to be read and signed off. The figures stand in the rule files; where one is our own, ' +
      'the school is asked to confirm it. What rules may look at is in [FACTS.md](FACTS.md).',
    '',
    ...markdownTable(
      ['Policy', 'Organisation', 'Rules', 'To confirm'],
      policies.map((policy) => [
        `[${policy.title}](#${anchorOf(heading(policy))})`,
        policy.organisation,
        String(policy.rules.length),
        String(toConfirm(policy)),
      ]),
    ),
    ...policies.flatMap((policy) => policyPart(policy, titles)),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

const heading = ({ title, organisation }: Policy): string => `${organisation}: ${title}`;

/** As GitHub makes anchors of headings. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const figuresOf = ({ requirements, rules }: Policy): readonly FigureRow[] => [
  ...requirements.flatMap(figuresOfRequirement),
  ...rules.flatMap(figuresOfRule),
];

const toConfirm = (policy: Policy): number =>
  figuresOf(policy).filter(({ restsOn }) => restsOn.endsWith('please confirm')).length;

function policyPart(policy: Policy, titles: PhraseTitles): readonly string[] {
  return [
    `## ${heading(policy)}`,
    '',
    ...policySentences(policy, titles).flatMap((text) => [text, '']),
    `To check by it: \`--policy ${policy.id}\`.${
      policy.clauses.length === 0
        ? ''
        : ` What is checked, clause by clause: [COVERAGE-${policy.id}.md](COVERAGE-${policy.id}.md).`
    }`,
    '',
    '### What is asked, and of whom',
    '',
    ...(policy.requirements.length === 0
      ? [
          'The policy does not say who needs which training: that follows from the register, from duties and from requirement lists.',
          '',
        ]
      : policy.requirements.flatMap((each) => requirementPart(each, titles))),
    '### Rules',
    '',
    ...policy.rules.flatMap((rule) => rulePart(rule, policy, titles)),
  ];
}

const requirementPart = (requirement: Requirement, titles: PhraseTitles): readonly string[] => [
  requirementSentence(requirement, titles),
  '',
  ...figureTable(figuresOfRequirement(requirement)),
];

function rulePart(rule: Rule, policy: Policy, titles: PhraseTitles): readonly string[] {
  const { whom, lasts, asks, broken, dueSoon, demanded, inForce, remarks } = ruleSentences(
    rule,
    policy,
    titles,
  );
  const parts = [
    `**${PART_LABELS.whom}:** ${whom}`,
    ...(lasts === undefined ? [] : [`**${PART_LABELS.lasts}:** ${lasts}`]),
    ...(asks === undefined ? [] : [`**${PART_LABELS.asks}:** ${asks}`]),
    broken,
    ...(dueSoon === undefined ? [] : [dueSoon]),
    [demanded, ...(inForce === undefined ? [] : [inForce]), ...remarks].join(' '),
    `**What to do:** ${rule.remedy}`,
  ];
  return [
    `#### ${rule.title}`,
    '',
    ...parts.map((part) => `- ${part}`),
    '',
    ...figureTable(figuresOfRule(rule)),
    `Rule file: [${policy.id}/${rule.id}.json](${policy.id}/${rule.id}.json)`,
    '',
  ];
}

const figureTable = (rows: readonly FigureRow[]): readonly string[] =>
  markdownTable(
    ['Figure', 'Value', 'In force', 'Rests on', 'Source'],
    rows.map(({ what, figure, inForce, restsOn, source }) => [what, figure, inForce, restsOn, source]),
  );
