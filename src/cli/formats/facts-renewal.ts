/** The part of `rules/FACTS.md` on how long something lasts. */
export const RENEWAL_WORDS: readonly string[] = [
  '## How long something lasts',
  '',
  'A rule’s `renewal` says how the last valid day follows from what was done: `every` is the interval, `anchor` is that ' +
    'from which it counts. The last valid day is included: a certificate of 24 months from 30 June 2024 is good on 30 June ' +
    '2026 and has passed on 1 July. Where a month has no such day its last counts: 29 February and 12 months are 28 February.',
  '',
  '| `anchor` | The next last valid day |',
  '| --- | --- |',
  '| `completion` | The interval from the day it was done. Whoever renews early gives away what was left. |',
  '| `expiry` | The interval from the last valid day before it, so that the date stays the same from year to year; after a lapse, from the day it was done. |',
  '| `fixed` | The same day for everybody, given by `fixedOn` as month and day: the first one after the day it was done. |',
  '| `academic-year` | The last day of the CPD year in which it was done, or of a later one if the interval is longer than a year. |',
  '',
  '- `window` (anchor `expiry`): the months before the last valid day in which renewing keeps the date. Whoever renews ' +
    'before the window opens keeps the last valid day they have, and gains nothing. Without it every renewal in time counts.',
  '- `minimum` (anchor `fixed`): the months that a certificate must last at least. Whoever does a course shortly before the ' +
    'fixed day keeps it until the fixed day after that.',
  '- `lapse` (any anchor): the months after the last valid day for which a refresher still restores what has lapsed. After ' +
    'that only the full course does; `needsInitial` says so.',
  '- `certificate`: `earlier` (if left out), the certificate’s own last day counts where it comes before that of the policy; ' +
    '`alone`, it counts instead of it; `ignored`, it does not count.',
  '- `onChange`: `keep` (if left out), the interval in force on the day it was done counts; `recalculate`, the one in force ' +
    'on the day of the check.',
  '',
];
