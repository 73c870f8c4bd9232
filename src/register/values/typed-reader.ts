import type { TopicMatcher } from '../../catalogue/matcher';
import type { FieldType } from '../kinds';
import type { FieldValue } from '../records';
import { readApproval } from './approval';
import { currenciesOfHeading } from './currency';
import { readDayField } from './day-field';
import { readEveryMonths } from './every-months';
import { mayBeClock, unitOfHeading } from './length-unit';
import { splitList } from './list-text';
import { readMinutes } from './minutes';
import { readMoney } from './money';
import { readNumber } from './number';
import { readRating } from './rating';
import { scaleOfHeading } from './rating-scale';
import type { FilledCell, Reading } from './reading';
import { BLANK, isBlankText, isUnsettled, problem, said, simpleText } from './reading';
import { readFte, readShare } from './share';
import { shownText } from './shown-text';
import type { DateContext } from './training-cell';
import { VALUE_WORDS } from './value-words';
import { readYear } from './year';
import { readYesNo } from './yes-no';

/** What a column's reader knows besides the cell. */
export type FieldContext = DateContext & {
  /** The column's heading as written; it may name a unit, a currency, a scale or an office. */
  readonly heading: string;
  readonly match: TopicMatcher;
  /** The field's name: `fte`, `share` and `everyMonths` have readers of their own, and days differ by field. */
  readonly field?: string;
  /** Minutes in a day of training; without it lengths in days are problems. */
  readonly dayLength?: number;
  /** What a cross means in this column; without it a cross is a problem. */
  readonly xMeans?: 'yes' | 'no';
};

export type TypedReader = (cell: FilledCell) => Reading<FieldValue>;

/** The reader of a field's type, for the cells under one heading. */
export function typedReader(type: FieldType, context: FieldContext): TypedReader {
  const { heading } = context;
  switch (type) {
    case 'text':
    case 'status':
    case 'person':
    case 'topic':
    case 'list':
      return wordsReader(type, context);
    case 'day':
      return (cell) => mapped(readDayField(cell, context), (span) => ({ type, span }));
    case 'year':
      return (cell) => mapped(readYear(cell, context), (year) => ({ type, ...year }));
    case 'yes-no':
      return (cell) => mapped(readYesNo(cell, context), (yes) => ({ type, yes }));
    case 'number': {
      const read = numberReader(context.field);
      return (cell) => mapped(read(cell, heading), (number) => ({ type, number }));
    }
    case 'money': {
      const currencies = currenciesOfHeading(heading);
      return (cell) => mapped(readMoney(cell, { currencies }), (money) => ({ type, money }));
    }
    case 'minutes': {
      const known = {
        unit: unitOfHeading(heading),
        mayBeClock: mayBeClock(heading),
        ...dayLengthOf(context),
      };
      return (cell) => mapped(readMinutes(cell, known), (minutes) => ({ type, ...minutes }));
    }
    case 'rating': {
      const scale = scaleOfHeading(heading);
      return (cell) => mapped(readRating(cell, { scale }), (rating) => ({ type, rating }));
    }
    case 'approvals':
      return (cell) => mapped(readApproval(cell, context), (approval) => ({ type, approval }));
  }
}

/** Types whose wording is kept; in them `tbc` and `none` say nothing. */
function wordsReader(
  type: 'text' | 'status' | 'person' | 'topic' | 'list',
  { match, dateSystem }: FieldContext,
): TypedReader {
  return (cell) => {
    if (type === 'person' && cell.kind !== 'text') return problem('it is no name');
    const plain = cell.kind === 'text' ? simpleText(cell.text) : '';
    if (cell.kind === 'text' && saysNothing(plain)) return BLANK;
    const text = shownText(cell, dateSystem);
    switch (type) {
      case 'text':
      case 'status':
        return said({ type, text });
      case 'person':
        return VALUE_WORDS.nobody.has(plain) ? BLANK : said({ type, text });
      case 'topic':
        return said({ type, text, match: match(text) });
      case 'list': {
        const items = splitList(cell.kind === 'text' ? cell.text : text);
        return items.length === 0 ? BLANK : said({ type, items });
      }
    }
  };
}

const saysNothing = (plain: string): boolean =>
  isBlankText(plain) || isUnsettled(plain) || VALUE_WORDS.noText.has(plain);

const dayLengthOf = ({ dayLength }: FieldContext): { readonly dayLength?: number } =>
  dayLength === undefined ? {} : { dayLength };

function numberReader(field: string | undefined): (cell: FilledCell, heading: string) => Reading<number> {
  if (field === 'fte') return (cell, heading) => readFte(cell, { heading });
  if (field === 'share') return (cell, heading) => readShare(cell, { heading });
  if (field === 'everyMonths') return readEveryMonths;
  return (cell, heading) => readNumber(cell, { heading });
}

const mapped = <T>(reading: Reading<T>, valueOf: (value: T) => FieldValue): Reading<FieldValue> =>
  reading.kind === 'value' ? said(valueOf(reading.value)) : reading;
