/** A message of a rule, taken apart: text, and places to fill. */
export type TemplatePart =
  | string
  | {
      readonly name: string;
      /** Set where a number is followed by its noun: `{{daysOverdue|day|days}}`. */
      readonly noun?: { readonly one: string; readonly many: string };
    };

const PLACE = /\{\{([^{}]*)\}\}/g;
const INSIDE = /^([a-z][A-Za-z0-9]*)(?:\|([^|{}]{1,40})\|([^|{}]{1,40}))?$/;

/**
 * The parts of a template such as `{{person}}: ran out {{daysOverdue|day|days}} ago.`; or what is wrong with it, in
 * words.
 */
export function parseTemplate(
  template: string,
): { readonly parts: readonly TemplatePart[] } | { readonly problem: string } {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACE)) {
    if (match.index > end) parts.push(template.slice(end, match.index));
    end = match.index + match[0].length;
    const inside = INSIDE.exec(match[1] ?? '');
    if (inside === null) {
      return {
        problem: `"${match[0].slice(0, 60)}" is not a placeholder. Write {{name}}, or {{name|day|days}} for a number and its noun.`,
      };
    }
    const [, name = '', one, many] = inside;
    parts.push(one === undefined || many === undefined ? { name } : { name, noun: { one, many } });
  }
  if (end < template.length) parts.push(template.slice(end));
  if (parts.some((part) => typeof part === 'string' && /\{\{|\}\}/.test(part))) {
    return { problem: 'a placeholder is not closed. Write it as {{name}}.' };
  }
  return { parts };
}
