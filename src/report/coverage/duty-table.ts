import { endInWords } from '../../evaluation/derive-coverage';
import type { DutyCover } from '../../evaluation/duty-covers';
import { day, text, whole, wrapped } from '../cells';
import { byText, NO_GROUP } from '../compliance/tally';
import { listOf } from '../list-of';
import { numberColumn, textColumn, type Block } from '../page';
import { countCell } from './rule-table';

const MOST_SITES = 8;

/** Where somebody has the duty, or surely its training; a course that may be one says too little by itself. */
export const told = ({ named, trained }: DutyCover): boolean => named > 0 || trained.from > 0;

/** True of a site where the duty is given to people none of whom surely is trained. */
export const isUntrained = ({ named, namedTrained }: DutyCover): boolean =>
  named > 0 && namedTrained.from === 0;

/** Duties that the staff list gives, site by site: those with nobody trained first, then those that end soonest. */
export function dutyTable(covers: readonly DutyCover[]): readonly Block[] {
  const shown = covers.filter(told);
  if (shown.length === 0) return [];
  const sorted = [...shown].sort(
    (a, b) =>
      Number(isUntrained(b)) - Number(isUntrained(a)) ||
      (a.nobodyOn ?? Infinity) - (b.nobodyOn ?? Infinity) ||
      (a.nextChange?.on ?? Infinity) - (b.nextChange?.on ?? Infinity) ||
      byText(a.site ?? NO_GROUP, b.site ?? NO_GROUP) ||
      byText(a.duty, b.duty),
  );
  return [
    {
      kind: 'table',
      name: 'CpdCoverageDuty',
      title: 'Duties of the staff list',
      note: 'How many have the duty, and how many hold its training in date. No number needed is supposed here: a rule of the policy sets one, or nothing does. Training without an end, by the policy or the certificate, is taken to last.',
      columns: [
        textColumn('Site'),
        textColumn('Duty'),
        ...['Have the duty', 'Of them trained', 'Trained at the site', 'One fewer from'].map(numberColumn),
        textColumn('Because'),
        numberColumn('Perhaps nobody from'),
      ],
      rows: sorted.map(({ site, duty, named, namedTrained, trained, nextChange, nobodyOn }) => [
        wrapped(site ?? NO_GROUP),
        wrapped(duty),
        whole(named),
        countCell(namedTrained),
        countCell(trained),
        day(nextChange?.on),
        wrapped(nextChange === undefined ? '' : nextChange.because.map(endInWords).join('; ')),
        day(nobodyOn),
      ]),
      whenEmpty: '',
    },
  ];
}

/** The sites at which nobody has a duty that others have, a row for each duty; nothing where every site has somebody. */
export function gapsTable(covers: readonly DutyCover[]): readonly Block[] {
  const duties = [...new Set(covers.map(({ duty }) => duty))];
  const rows = duties.flatMap((duty) => {
    const sites = covers.filter((each) => each.duty === duty && each.site !== undefined);
    const without = sites.filter(({ named }) => named === 0).map(({ site }) => site ?? NO_GROUP);
    return without.length === 0 || sites.length < 2 ? [] : [{ duty, without, has: sites.length - without.length }];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdCoverageGaps',
      title: 'Sites where the staff list gives nobody the duty',
      note: 'That may be right: not every site needs every duty.',
      columns: [
        textColumn('Duty of some sites'),
        numberColumn('Sites with somebody'),
        numberColumn('Without'),
        textColumn('Which'),
      ],
      rows: rows
        .sort((a, b) => b.without.length - a.without.length || byText(a.duty, b.duty))
        .map(({ duty, without, has }) => [
          text(duty),
          whole(has),
          whole(without.length),
          text(listOf([...without].sort(byText), MOST_SITES)),
        ]),
      whenEmpty: '',
    },
  ];
}
