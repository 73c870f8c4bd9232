import { factsNamed } from './condition';
import { factWord } from './fact-words';
import type { Rule } from './policy';
import { parseTemplate } from './template';

/** The names that rules use: in their conditions, their messages, and what they highlight. */
export function factsUsed(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ breach, dueSoon, highlight = [], messages, remedy, appliesTo: { when } }) => [
      ...[breach, dueSoon, when].flatMap((group) => (group === undefined ? [] : factsNamed(group))),
      ...[...Object.values(messages), remedy].flatMap((text) => (text === undefined ? [] : placesIn(text))),
      ...highlight,
    ]),
  );
}

function placesIn(text: string): readonly string[] {
  const template = parseTemplate(text);
  if ('problem' in template) return [];
  return template.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
}

/**
 * True of a rule whose breach rests on fields alone of which no register has a column: it can be judged of nobody, so
 * that one subject is enough to say so.
 */
export const restsOnNone = ({ breach }: Rule, columns: readonly string[]): boolean =>
  factsNamed(breach).every((name) => {
    const fields = factWord(name)?.restsOn ?? [];
    return fields.length > 0 && fields.every((field) => !columns.includes(field));
  });
