import type { Policy, Rule } from '../../policy/policy';
import { figuresOfRule, PART_LABELS, ruleSentences, type PhraseTitles } from '../../policy/sentence';
import type { TextLook } from './text';
import { wrap } from './wrap';

const LABEL_WIDTH = 20;

/** A rule for a reader who is not a programmer. Ends with a newline. */
export function explainText(rule: Rule, policy: Policy, titles: PhraseTitles, look: TextLook): string {
  const { whom, lasts, asks, broken, dueSoon, demanded, inForce, remarks } = ruleSentences(
    rule,
    policy,
    titles,
  );
  const rows: (readonly [label: string, text: string | undefined])[] = [
    ['Policy', `${policy.title} (${policy.organisation})`],
    ['Clause', [demanded, ...remarks].join(' ')],
    ['In force', inForce],
    [PART_LABELS.whom, whom],
    [PART_LABELS.lasts, lasts],
    [PART_LABELS.asks, asks],
    ['Broken', broken],
    ['Due soon', dueSoon],
    ['To do', rule.remedy],
  ];
  return [
    look.paint.strong(rule.title),
    look.paint.faint(`${policy.id}/${rule.id}`),
    '',
    ...rows.flatMap(([label, text]) =>
      wrap(text ?? '', {
        first: `  ${label.padEnd(LABEL_WIDTH)}`,
        rest: ' '.repeat(LABEL_WIDTH + 2),
        width: look.width,
      }),
    ),
    ...figureLines(rule, look),
    '',
    'Examples',
    ...rule.examples.flatMap((example) =>
      wrap(`${example.name}: ${OUTCOMES[example.expect]}`, {
        first: '  - ',
        rest: '    ',
        width: look.width,
      }),
    ),
    '',
  ].join('\n');
}

const OUTCOMES: Readonly<Record<Rule['examples'][number]['expect'], string>> = {
  breach: 'broken',
  'due-soon': 'due soon',
  'cannot-tell': 'cannot be told',
  met: 'met',
  'not-applicable': 'does not apply',
};

function figureLines(rule: Rule, look: TextLook): string[] {
  const lines = figuresOfRule(rule).flatMap(({ what, figure, inForce, restsOn, source }) => {
    const figures = [figure, inForce].filter((part) => part !== '').join(' ');
    const text = `${what}: ${figures}. Rests on ${restsOn}. ${source}`;
    return wrap(text, { first: '  - ', rest: '    ', width: look.width });
  });
  return lines.length === 0 ? [] : ['', 'Figures', ...lines];
}
