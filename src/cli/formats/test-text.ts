import type { EngineName } from '../../evaluation/evaluate';
import type { Outcome } from '../../evaluation/finding';
import { counted } from './plural';
import type { TextLook } from './text';
import { wrap } from './wrap';

/** A rule whose examples were run on both engines. */
export type TestedRule = {
  readonly policy: string;
  readonly rule: string;
  readonly examples: number;
  readonly failures: readonly {
    readonly example: string;
    readonly engine: EngineName;
    readonly expected: Outcome;
    readonly got: Outcome;
  }[];
};

/** One line per rule, the failed examples below it, and the sum. Ends with a newline. */
export function testText(tested: readonly TestedRule[], look: TextLook): string {
  const failed = tested.filter(({ failures }) => failures.length > 0);
  const examples = tested.reduce((sum, rule) => sum + rule.examples, 0);
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

function ruleLines({ policy, rule, examples, failures }: TestedRule, look: TextLook): string[] {
  const symbol = failures.length === 0 ? look.paint.good('✓') : look.paint.breach('✗');
  return [
    `${symbol} ${policy}/${rule}  ${look.paint.faint(counted(examples, 'example', 'examples'))}`,
    ...failures.flatMap(({ example, engine, expected, got }) =>
      wrap(`"${example}" should be ${expected}, but is ${got} (engine: ${engine})`, {
        first: '    ',
        rest: '      ',
        width: look.width,
      }),
    ),
  ];
}
