import type { FoundTopic } from './topic-column';
import type { TopicColumn } from './register';

/**
 * Numbers the columns so that those of one certificate share a group: neighbours under one heading, such as
 * `Completed`, `Expires`, `Certificate`; else a column of completion with the only (or the adjoining) one of expiry of
 * the same topic, and a column of words with the only one of dates. Groups that hold neither date nor word are left out.
 */
export function groupColumns(columns: readonly FoundTopic[]): readonly TopicColumn[] {
  const groups: FoundTopic[][] = [];
  const told = withStatusApart(columns);
  for (const column of told) {
    const group = groups.find((each) => belongs(column, each, told));
    if (group === undefined) groups.push([column]);
    else group.push(column);
  }
  return groups
    .filter((group) => group.some(({ holds }) => holds !== 'certificate' && holds !== 'other'))
    .flatMap((group, index) =>
      group.map(({ column, heading, topic, holds }) => ({ column, heading, topic, holds, group: index })),
    )
    .sort((a, b) => a.column - b.column);
}

/** Where one column of a topic holds dates and another only words, the words are the status of the dates. */
function withStatusApart(columns: readonly FoundTopic[]): readonly FoundTopic[] {
  return columns.map((column) => {
    if (column.topic === undefined || column.holds !== 'completed' || !column.hasOnlyWords) return column;
    const alike = columns.filter(({ topic, holds }) => topic === column.topic && holds === 'completed');
    const dated = alike.filter(({ hasOnlyWords }) => !hasOnlyWords);
    return alike.length === 2 && dated.length === 1 ? { ...column, holds: 'status' as const } : column;
  });
}

function belongs(column: FoundTopic, group: readonly FoundTopic[], all: readonly FoundTopic[]): boolean {
  const [first] = group;
  if (first === undefined || first.topic !== column.topic) return false;
  if (group.some(({ holds }) => holds === column.holds)) return false;
  const last = group.at(-1) ?? first;
  if (column.over !== '' && column.over === first.over) return column.column - last.column <= MOST_APART;
  if (column.topic === undefined) return false;
  const sameOf = (holds: TopicColumn['holds']) =>
    all.filter((each) => each.topic === column.topic && each.holds === holds);
  const isOnlyPair =
    group.every(({ holds }) => sameOf(holds).length <= 1) && sameOf(column.holds).length <= 1;
  return isOnlyPair || column.column === last.column + 1;
}

/** Sub-columns of one heading may have a blank column or two between them. */
const MOST_APART = 3;
