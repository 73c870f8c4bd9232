import type { Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { readDateText } from './date-text';
import type { TrainingCell } from './training-cell';

const MOST = 8;

/**
 * Several dates without words may be sittings, or a sitting and an expiry: the answer must hold for all that are not
 * ahead. Of two that `and` or `&` joins the later counts. `undefined` if the text is not two to eight dates. New lines
 * stand as semicolons in it.
 */
export function readSeveralDates(text: string, asAt: Day): TrainingCell | undefined {
  const spans =
    datesIn(text.split(/\s*(?:[;|]|,\s|&|\+|\band\b|\s\/\s)\s*/), asAt) ??
    datesIn(text.split(/\s*(?:[,;&|+]|\band\b|\s\/\s|\s)\s*/), asAt);
  if (spans === undefined) return undefined;
  const [first, ...others] = [...spans].sort((a, b) => a.from - b.from);
  const last = others.filter((span) => span.from <= asAt).at(-1);
  if (first === undefined) return undefined;
  if (last === undefined) return { kind: 'said', done: first };
  if (spans.length === 2 && /\s(?:&|and)\s/.test(text)) return { kind: 'said', done: last };
  return { kind: 'said', done: { from: first.from, to: Math.max(first.to, last.to) } };
}

function datesIn(pieces: readonly string[], asAt: Day): readonly Span[] | undefined {
  const dates = pieces.filter((piece) => piece !== '');
  if (dates.length < 2 || dates.length > MOST) return undefined;
  const spans: Span[] = [];
  for (const piece of dates) {
    const read = readDateText(piece, asAt);
    if (read.kind === 'none') return undefined;
    spans.push(read.span);
  }
  return spans;
}
