import { plainDay } from '../calendar/day';
import { isExact, plainSpan, type Span } from '../calendar/span';
import { factWord, type FactType, type FactWord } from '../facts/fact-table';
import { lastValidDay } from '../facts/renewal';
import { intervalFor } from './derive-renewal';
import { PARAMETER_PREFIX } from '../policy/condition';
import type { Value } from '../policy/kleene';
import type { TemplatePart } from '../policy/template';
import type { Case } from './prepare';

const UNKNOWN: Readonly<Record<FactType, string>> = {
  day: 'an unknown date',
  number: 'an unknown number',
  text: 'unknown',
  list: 'unknown',
  'yes-no': 'unknown',
};

function plainDays(span: Span): string {
  if (span.from === Infinity) return 'no day, as it does not run out';
  if (span.from === -Infinity && span.to === Infinity) return UNKNOWN.day;
  return plainSpan(span);
}

function plainNumbers({ from, to }: Span): string {
  if (!Number.isFinite(from)) return Number.isFinite(to) ? `at most ${plainNumber(to)}` : UNKNOWN.number;
  return Number.isFinite(to)
    ? `between ${plainNumber(from)} and ${plainNumber(to)}`
    : `at least ${plainNumber(from)}`;
}

/** A value in words: `3 Nov 2024`, `between 3 and 20`, `at least 1`, `yes`, `an unknown date`. */
export function plainValue(value: Value, type: FactType, unit?: FactWord['unit']): string {
  if (value.kind === 'unknown') return UNKNOWN[type];
  if (unit === 'pounds' && type === 'number') return plainPounds(value);
  if (value.kind === 'between') return type === 'day' ? plainDays(value) : plainNumbers(value);
  if (typeof value.value === 'boolean') return value.value ? 'yes' : 'no';
  if (typeof value.value === 'object') return value.value.length === 0 ? 'none' : value.value.join(', ');
  if (typeof value.value === 'string') return value.value;
  return type === 'day' ? plainDay(value.value) : plainNumber(value.value);
}

/** Without the sign, which stands in the message: `1,250`, `0.50`, `between 300 and 400`. */
function plainPounds(value: Exclude<Value, { readonly kind: 'unknown' }>): string {
  const told = (pounds: number) =>
    pounds.toLocaleString('en-GB', {
      minimumFractionDigits: Number.isInteger(pounds) ? 0 : 2,
      maximumFractionDigits: 2,
    });
  return value.kind === 'between'
    ? `between ${told(value.from)} and ${told(value.to)}`
    : told(Number(value.value));
}

/** Hours may have a fraction: one digit of it is enough to read. */
const plainNumber = (number: number): string => String(Math.round(number * 10) / 10);

const spanOf = (span: Span): Value =>
  isExact(span) && Number.isFinite(span.from)
    ? { kind: 'known', value: span.from }
    : { kind: 'between', from: span.from, to: span.to };

/** The interval that counts for something done on a rough day, if it is the same at both ends. */
function intervalCount({ ready, subject }: Case, completed: Span): number | undefined {
  if (!Number.isFinite(completed.to)) return undefined;
  const interval = intervalFor(ready, subject);
  const first = Number.isFinite(completed.from) ? completed.from : completed.to;
  const count = interval?.at(first);
  return count === interval?.at(completed.to) ? count : undefined;
}

/** How the last valid day comes about: `done 3 Feb 2024 + 24 months`, or the certificate's own date where it decides. */
function reckoning(one: Case): string {
  const { ready, renewal, subject } = one;
  const completion = renewal.governing?.completion;
  const interval = intervalFor(ready, subject);
  if (completion === undefined || interval === undefined) return 'of an unknown date';
  const { completed, expires } = completion;
  const certificate = expires === undefined ? '' : `with a certificate valid until ${plainSpan(expires)}`;
  if (completed.from === -Infinity) return certificate === '' ? 'of an unknown date' : certificate;
  const done = `done ${plainSpan(completed)}`;
  const count = intervalCount(one, completed);
  const term =
    count === undefined ? '' : ` + ${count} ${count === 1 ? interval.unit.slice(0, -1) : interval.unit}`;
  if (expires === undefined) return done + term;
  const earliest = lastValidDay(interval, completed.from);
  const latest = lastValidDay(interval, Math.min(completed.to, subject.asAt));
  if (latest <= expires.from) return done + term;
  return expires.to <= earliest ? `${done}, ${certificate},` : `${done}${term}, ${certificate},`;
}

/** What a placeholder stands for: dates and interval are those of the completion that decides. */
function placeValue(
  name: string,
  one: Case,
): { readonly value: Value; readonly type: FactType; readonly unit?: FactWord['unit'] } {
  const { ready, renewal, scope } = one;
  const completion = renewal.governing?.completion;
  if (completion !== undefined && name === 'completedOn')
    return { value: spanOf(completion.completed), type: 'day' };
  if (completion?.expires !== undefined && name === 'expiresOn')
    return { value: spanOf(completion.expires), type: 'day' };
  const word = factWord(name);
  if (word !== undefined)
    return {
      value: ready.read(name, scope),
      type: word.type,
      ...(word.unit === undefined ? {} : { unit: word.unit }),
    };
  if (name === ready.rule.renewal?.parameter && completion !== undefined) {
    const count = intervalCount(one, completion.completed);
    if (count !== undefined) return { value: { kind: 'known', value: count }, type: 'number' };
  }
  return { value: ready.read(PARAMETER_PREFIX + name, scope), type: 'number' };
}

function fill(part: TemplatePart, one: Case): string {
  if (typeof part === 'string') return part;
  if (part.name === 'person' || part.name === 'name') return one.subject.name;
  if (part.name === 'what') return one.subject.what;
  if (part.name === 'asAt') return plainDay(one.subject.asAt);
  if (part.name === 'reckoning') return reckoning(one);
  const { value, type, unit } = placeValue(part.name, one);
  const text = plainValue(value, type, unit);
  if (part.noun === undefined) return text;
  return `${text} ${/(^|[ -])1$/.test(text) ? part.noun.one : part.noun.many}`;
}

/** A rough day follows `on` badly: `ran out on between …` loses its `on`. */
const dropOn = (text: string): string =>
  text.replace(/\bon (?=between |no later than |no earlier than |no day)/g, '');

/** A checked message with its places filled from a case. A fact that is not known is said to be unknown. */
export const fillTemplate = (template: readonly TemplatePart[] | undefined, one: Case): string =>
  dropOn((template ?? []).map((part) => fill(part, one)).join(''));

/** How many names a list in a sentence gives before it counts the rest. */
const MOST_NAMES = 5;

/** Names as a list in a sentence, the rest of many counted: `a, b, c, d, e and 3 more`. */
export const shortened = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
