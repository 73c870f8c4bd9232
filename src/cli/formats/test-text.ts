import { isoFromDay } from '../../calendar/day';
import type { MissingSide } from '../../evaluation/boundaries';
import type { EngineName } from '../../evaluation/evaluate';
import type { Outcome } from '../../evaluation/finding';
import { PARAMETER_PREFIX } from '../../policy/condition';
import { factWord } from '../../policy/fact-words';
import type { Rule } from '../../policy/policy';
import { conditionText } from './condition-text';
import { counted } from './plural';
import type { TextLook } from './text';
import { wrap } from './wrap';

/** A rule whose examples were run on both engines. */
export type TestedRule = {
  readonly policy: string;
  readonly rule: Rule;
  readonly failures: readonly {
    readonly example: string;
    readonly engine: EngineName;
    readonly expected: Outcome;
    readonly got: Outcome;
  }[];
  /** Sides of its comparisons on which no example stands. */
  readonly missing: readonly MissingSide[];
};

/** True if every example is as expected and every boundary has one on either side. */
export const isProven = ({ failures, missing }: TestedRule): boolean =>
  failures.length === 0 && missing.length === 0;

/** One line per rule, below it the examples that failed or are missing, and the sum. Ends with a newline. */
export function testText(tested: readonly TestedRule[], look: TextLook): string {
  const failed = tested.filter((rule) => !isProven(rule));
  const examples = tested.reduce((sum, { rule }) => sum + rule.examples.length, 0);
  const sum = `${counted(examples, 'example', 'examples')} of ${counted(tested.length, 'rule', 'rules')}, on both engines`;
  return [
    ...tested.flatMap((rule) => ruleLines(rule, look)),
    '',
    failed.length === 0
      ? look.paint.good(`All as expected: ${sum}.`)
      : look.paint.breach(`${counted(failed.length, 'rule fails', 'rules fail')}: ${sum}.`),
    '',
  ].join('\n');
}

function ruleLines(tested: TestedRule, look: TextLook): string[] {
  const { policy, rule, failures, missing } = tested;
  const symbol = isProven(tested) ? look.paint.good('✓') : look.paint.breach('✗');
  const problems = [
    ...new Set(
      failures.map(({ example, engine, expected, got }) => {
        const isBoth = failures.some(
          (other) => other.example === example && other.engine !== engine && other.got === got,
        );
        return `"${example}" should be ${expected}, but is ${got}${isBoth ? '' : ` (engine: ${engine})`}`;
      }),
    ),
    ...missing.map((side) => `${rule.file}: at ${side.path}: ${missingSideText(rule, side)}`),
  ];
  return [
    `${symbol} ${policy}/${rule.id}  ${look.paint.faint(counted(rule.examples.length, 'example', 'examples'))}`,
    ...problems.flatMap((text) => wrap(text, { first: '    ', rest: '      ', width: look.width })),
  ];
}

/** Which comparison no example shows from which side, and what the example to add should bring. */
function missingSideText({ parameters }: Rule, side: MissingSide): string {
  const figure = (name: string) => {
    const latest = parameters[name]?.at(-1);
    return latest === undefined || latest.value === null ? name : `${latest.value} ${latest.unit} (${name})`;
  };
  const comparison = conditionText(side.comparison, figure).replace(/^the /, '');
  const { bound } = side;
  const entries = typeof bound === 'string' ? parameters[plainName(bound)] : undefined;
  const isOpen = entries?.every(({ value }) => value === null) === true;
  return (
    `no example stands where "${comparison}" is ${side.isSo ? 'only just so' : 'only just not so'}: ` +
    `add one in which ${wantedText(side)}.` +
    (isOpen ? ` The policy leaves ${plainName(bound)} open: set it under "figures" of the example.` : '')
  );
}

const plainName = (bound: number | string): string =>
  String(bound).startsWith(PARAMETER_PREFIX) ? String(bound).slice(PARAMETER_PREFIX.length) : String(bound);

function wantedText({ fact, bound, away, isExact }: MissingSide): string {
  const isDay = factWord(fact)?.type === 'day';
  if (typeof bound === 'string') {
    const by = Math.abs(away);
    const [more, less] = isDay ? ['after', 'before'] : ['more than', 'less than'];
    const than = `${away > 0 ? more : less} ${plainName(bound)}`;
    if (away === 0) return `${fact} is the same as ${plainName(bound)}`;
    if (isExact) return `${fact} is ${isDay ? counted(by, 'day', 'days') : by} ${than}`;
    return `${fact} is ${than}, by at most ${by}`;
  }
  const value = (number: number) => (isDay ? isoFromDay(number) : String(Number(number.toFixed(6))));
  if (isExact) return `${fact} is ${value(bound + away)}`;
  return away > 0
    ? `${fact} is more than ${value(bound)}, but at most ${value(bound + away)}`
    : `${fact} is less than ${value(bound)}, but at least ${value(bound + away)}`;
}
