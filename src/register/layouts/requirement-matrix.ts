import { lastRowWith } from '../table-rows';
import { confidenceOf, fieldColumns, hasPerson, no, NO_ROWS, registerOf, type Layout } from './layout';

/** Which roles need which topics: roles down, topics across, a mark or an interval in the cells. Never people. */
export const requirementMatrixLayout: Layout = ({ table, fits: fitsFor, readers }) => {
  const fits = fitsFor('requirement');
  if (hasPerson(fitsFor('matrix')) || hasPerson(fitsFor('staff'))) return no('it has people');
  const of = fits.get('role') ?? fits.get('staffGroup') ?? fits.get('duty') ?? fits.get('site');
  if (of === undefined) return no('no column of roles');
  const topics = table.columns.filter(
    ({ column, heading, profile }) =>
      column !== of.column.column &&
      readers.match(heading).kind === 'topic' &&
      (profile.count === 0 ||
        profile.training + profile.intervals + profile.numbers + profile.codes >= 0.5) &&
      profile.dates < 0.3,
  );
  if (topics.length < 2) return no('no columns of topics');
  const topicColumns = topics.map(({ column, heading }, group) => {
    const match = readers.match(heading);
    return {
      column,
      heading,
      topic: match.kind === 'topic' ? match.topic : undefined,
      holds: 'other' as const,
      group,
    };
  });
  const own = fieldColumns(fits, ['role', 'staffGroup', 'duty', 'site']);
  const bottom = lastRowWith(table, { people: [], courses: Object.values(own) });
  if (bottom === undefined) return NO_ROWS;
  return registerOf(table, {
    kind: 'requirement',
    fits,
    fields: own,
    topicColumns,
    bottom,
    confidence: Math.max(0.6, confidenceOf([of])),
    reasons: [
      'Roles stand in rows and training topics in columns: it says who needs what, and names nobody.',
    ],
  });
};
