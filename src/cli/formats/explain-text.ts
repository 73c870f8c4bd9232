import type { Policy, Rule } from '../../policy/policy';
import type { Titles } from './checked-file';
import { conditionText, type FigureWords } from './condition-text';
import type { TextLook } from './text';
import { wrap } from './wrap';

const STRENGTHS = {
  must: 'must: the policy demands it',
  should: 'should: the policy expects it',
  may: 'may: the policy allows it',
} as const;

/** A rule for a reader who is not a programmer. Ends with a newline. */
export function explainText(rule: Rule, policy: Policy, titles: Titles, look: TextLook): string {
  const figure = figureWords(rule);
  const rows: (readonly [label: string, text: string])[] = [
    ['Policy', `${policy.title} (${policy.id})`],
    [
      'Clause',
      `${rule.citation.clause}; basis: ${plainBasis(rule.citation.basis)}${note(rule.citation.note)}`,
    ],
    ['Strength', STRENGTHS[rule.strength]],
    ['Applies to', appliesText(rule, titles, figure)],
    ['Asked of', askedText(rule, policy, figure)],
    ...renewalRow(rule, figure),
    ['Broken if', `${conditionText(rule.breach, figure)}.`],
    ...(rule.dueSoon === undefined
      ? []
      : [['Due soon if', `${conditionText(rule.dueSoon, figure)}.`] as const]),
    ['To do', rule.remedy],
  ];
  return [
    look.paint.strong(rule.title),
    look.paint.faint(rule.id),
    '',
    ...rows.flatMap(([label, text]) =>
      wrap(text, { first: `  ${label.padEnd(13)}`, rest: ' '.repeat(15), width: look.width }),
    ),
    ...figureLines(rule, look),
    '',
    'Examples',
    ...rule.examples.flatMap((example) =>
      wrap(`${example.name}: ${example.expect}`, { first: '  - ', rest: '    ', width: look.width }),
    ),
    '',
  ].join('\n');
}

function appliesText({ appliesTo }: Rule, titles: Titles, figure: FigureWords): string {
  const who = `each person and ${titles.topic(appliesTo.topic ?? '')}`;
  return appliesTo.when === undefined ? `${who}.` : `${who}, where ${conditionText(appliesTo.when, figure)}.`;
}

function askedText(rule: Rule, policy: Policy, figure: FigureWords): string {
  const asking = policy.requirements.filter(({ topics }) =>
    (topics ?? []).includes(rule.appliesTo.topic ?? ''),
  );
  if (asking.length === 0) return 'those whom the register shows to need it, or who hold it.';
  return asking
    .map(({ when, citation }) => {
      const who = when === undefined ? 'everyone' : `those of whom ${conditionText(when, figure)}`;
      return `${who} (clause ${citation.clause})`;
    })
    .join('; ')
    .concat('.');
}

function renewalRow({ renewal }: Rule, figure: FigureWords): (readonly [string, string])[] {
  return renewal === undefined
    ? []
    : [['Renewal', `every ${figure(renewal.parameter ?? '')}, from completion.`]];
}

/** The latest figure of each parameter; earlier ones stand in the list of figures. */
function figureWords({ parameters }: Rule): FigureWords {
  return (name) => {
    const latest = parameters[name]?.at(-1);
    return latest === undefined || latest.value === null
      ? `${name}, which the policy does not set`
      : `${latest.value} ${latest.unit} (${name})`;
  };
}

function figureLines({ parameters }: Rule, look: TextLook): string[] {
  const entries = Object.entries(parameters);
  if (entries.length === 0) return [];
  const lines = entries.flatMap(([name, values]) =>
    values.flatMap(({ value, unit, from, to, basis, clause, confirm }) => {
      const parts = [
        value === null ? 'none set by the policy' : `${value} ${unit}`,
        ...(from === undefined ? [] : [`from ${from}`]),
        ...(to === undefined ? [] : [`to ${to}`]),
        `basis: ${plainBasis(basis ?? 'policy')}`,
        ...(clause === undefined ? [] : [`clause ${clause}`]),
        ...(confirm === true ? ['please confirm with the school'] : []),
      ];
      return wrap(`${name}: ${parts.join(', ')}`, { first: '  - ', rest: '    ', width: look.width });
    }),
  );
  return ['', 'Figures', ...lines];
}

const plainBasis = (basis: string): string => (basis === 'default' ? 'our default' : basis.replace('-', ' '));
const note = (text: string | undefined): string => (text === undefined ? '' : `. ${text}`);
