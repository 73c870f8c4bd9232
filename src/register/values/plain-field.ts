import type { TopicMatch } from '../../catalogue/match';
import { plainDay } from '../../calendar/day';
import { isExact, type Span } from '../../calendar/span';
import type { Approval, FieldValue, Money } from '../records';
import { readPersonName } from './person-name';

/** A field's value in plain words: `£45.50`, `90 min`, `3 Nov 2024`, `yes`; for listings, tests and sample values. */
export function plainField(value: FieldValue): string {
  switch (value.type) {
    case 'text':
    case 'status':
      return value.text;
    case 'person':
      return readPersonName(value.text)?.display ?? value.text;
    case 'topic':
      return plainTopic(value.match);
    case 'day':
    case 'year':
      return plainDays(value.span);
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'number':
      return String(value.number);
    case 'money':
      return plainMoney(value.money);
    case 'minutes':
      return value.least === value.most
        ? `${rounded(value.least)} min`
        : `${rounded(value.least)} to ${rounded(value.most)} min`;
    case 'rating':
      return value.rating.text;
    case 'list':
      return value.items.join('; ');
    case 'approvals':
      return plainApproval(value.approval);
  }
}

/** Seconds show as hundredths of a minute at most. */
const rounded = (minutes: number): number => Math.round(minutes * 100) / 100;

const plainDays = (span: Span): string =>
  isExact(span) ? plainDay(span.from) : `${plainDay(span.from)} to ${plainDay(span.to)}`;

function plainTopic(match: TopicMatch): string {
  if (match.kind === 'topic') return [match.topic, ...match.also].join(' & ');
  if (match.kind === 'other') return 'other';
  return match.could === 'any' || match.could.length === 0 ? '? any' : `? ${match.could.join('|')}`;
}

const TAX = { included: ' incl VAT', extra: ' + VAT', unsaid: '' } as const;

/** `£45.50`, `£300.00 to £400.00`, `EUR 20.00`, `-£45.00`, with what is said of VAT behind it. */
export function plainMoney({ least, most, currency, tax }: Money): string {
  const one = (pence: number) =>
    `${pence < 0 ? '-' : ''}${currency === 'GBP' ? '£' : `${currency} `}${(Math.abs(pence) / 100).toFixed(2)}`;
  return (least === most ? one(least) : `${one(least)} to ${one(most)}`) + TAX[tax];
}

const plainApproval = ({ office, by, on, isGiven }: Approval): string =>
  [
    office ?? '',
    by === undefined ? '' : `by ${by}`,
    on === undefined ? '' : `on ${plainDays(on)}`,
    isGiven === undefined ? '' : isGiven ? 'yes' : 'no',
  ]
    .filter((part) => part !== '')
    .join(' ');
