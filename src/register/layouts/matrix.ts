import type { ColumnFit, TableColumn } from '../column-fit';
import { lastRowWith } from '../table-rows';
import type { TopicColumn } from '../register';
import type { TrialTable } from '../table';
import { fieldsOfHeading } from '../vocabulary';
import { wordsOf } from '../../catalogue/words';
import type { TopicMatcher } from '../../catalogue/matcher';
import {
  confidenceOf,
  fieldColumns,
  fieldReasons,
  hasPerson,
  no,
  NO_PEOPLE,
  NO_ROWS,
  PERSON_FIELDS,
  registerOf,
  type Layout,
} from './layout';
import { STAFF_FIELDS } from './staff-list';

/** People down, topics across, dates or words in the cells. */
export const matrixLayout: Layout = ({ table, fits, match }) => {
  const saysExpiry = table.titles.some(saysDatesExpire);
  const saysDone = table.titles.some((title) =>
    /complet|attend|\bdone\b|date of training|last trained/i.test(title),
  );
  const found = table.columns.flatMap((column) => topicColumn(column, fits, match, saysExpiry));
  const topicColumns = saysDone || saysExpiry ? found : askWhereUnclear(found, table);
  const known = topicColumns.filter((column) => column.topic !== undefined);
  if (topicColumns.length === 0) return no('no column is headed by a training topic');
  if (!hasPerson(fits) && !fits.has('email')) {
    return no(`it has columns of training topics, but ${NO_PEOPLE}`, 2);
  }
  if (known.length === 0)
    return no('none of the columns of dates is headed by a training topic that the catalogue knows');
  const taken = new Set(topicColumns.map((column) => column.column));
  const staffFits = new Map([...fits].filter(([, fit]) => !taken.has(fit.column.column)));
  const fields = fieldColumns(staffFits, [...PERSON_FIELDS, ...STAFF_FIELDS]);
  const lastRow = lastRowWith(table, {
    people: [fields.person, fields.email],
    names: [fields.forename, fields.surname],
  });
  if (lastRow === undefined) return NO_ROWS;
  const name = fits.get('person') ?? fits.get('surname');
  return registerOf(table, {
    kind: 'matrix',
    fields,
    topicColumns,
    bottom: lastRow,
    hasTwoHeaderRows: table.columns.some(
      ({ groupHeading, column }) => groupHeading !== '' && taken.has(column),
    ),
    confidence: (confidenceOf([name]) + known.length / topicColumns.length) / 2,
    reasons: [...fieldReasons(staffFits, Object.keys(fields)), ...topicColumns.map(topicReason)],
  });
};

const topicReason = ({ heading, topic, holds }: TopicColumn): string =>
  topic === undefined
    ? `“${heading}”: not a topic that the catalogue knows.`
    : `“${heading}”: ${topic}, ${HOLDS[holds]}.`;

const HOLDS = {
  completed: 'dates of completion',
  expires: 'dates of expiry',
  unclear: 'dates, and nothing says whether of completion or of expiry',
};

/** A title that speaks of the dates themselves, not a key such as `Red = expired`. */
const saysDatesExpire = (title: string): boolean =>
  !/\b(red|amber|green|colou?r|key|highlighted|shaded)\b|=/i.test(title) &&
  /\b(expiry|expiration|renewal) dates?\b|\bdates?\b.*\b(of expiry|expires?|valid until|runs? out|due for renewal)\b/i.test(
    title,
  );

/** From this share of dates after the as-at day on, a matrix without a word on it may as well hold expiry dates. */
const TOO_MANY_AHEAD = 0.25;

/** Completion is the usual meaning of a matrix's dates; it is not taken for granted where many lie ahead. */
function askWhereUnclear(columns: readonly TopicColumn[], table: TrialTable): readonly TopicColumn[] {
  const silent = columns.filter((column) => column.holds === 'completed' && !SAYS_DONE.test(column.heading));
  const profiles = new Map(table.columns.map((column) => [column.column, column.profile]));
  let dates = 0;
  let ahead = 0;
  for (const { column } of silent) {
    const profile = profiles.get(column);
    dates += (profile?.dates ?? 0) * (profile?.count ?? 0);
    ahead += profile?.ahead ?? 0;
  }
  if (ahead < 2 || ahead < TOO_MANY_AHEAD * dates) return columns;
  return columns.map((column) =>
    silent.includes(column) ? { ...column, holds: 'unclear' as const } : column,
  );
}

const SAYS_DONE =
  /\b(complete[d]?|completion|done|attended|achieved|passed|taken|date of training|trained|last)\b/i;

/**
 * A column headed by a topic whose cells read as training: dates, `N/A`, `booked`, ticks or blanks. Where the topic
 * stands one row higher, over `Date` and `Expiry`, the lower heading says which date it is.
 */
function topicColumn(
  column: TableColumn,
  fits: ReadonlyMap<string, ColumnFit>,
  match: TopicMatcher,
  saysExpiry: boolean,
): readonly TopicColumn[] {
  const { heading, groupHeading, profile } = column;
  if (heading === '' || (profile.count > 0 && profile.training < 0.5)) return [];
  if (profile.dates === 0 && DUTY.test(heading)) return [];
  const own = match(heading);
  if (own.kind === 'topic') {
    const holds =
      saysExpiry || EXPIRY.test(heading) || GROUP_EXPIRY.test(groupHeading.trim()) ? 'expires' : 'completed';
    return [{ column: column.column, heading, topic: own.topic, holds }];
  }
  const field = fieldsOfHeading(heading)[0];
  const group = match(groupHeading);
  if (
    groupHeading !== '' &&
    group.kind === 'topic' &&
    (field?.field === 'completedOn' || field?.field === 'expiresOn')
  ) {
    const holds = field.field === 'expiresOn' ? 'expires' : 'completed';
    return [{ column: column.column, heading: `${groupHeading}: ${heading}`, topic: group.topic, holds }];
  }
  const isField = [...fits.values()].some((fit) => fit.column.column === column.column && fit.heading >= 0.5);
  if (isField || (field?.weight ?? 0) >= 0.5 || profile.dates < 0.3 || wordsOf(heading).length === 0)
    return [];
  return [
    {
      column: column.column,
      heading,
      topic: undefined,
      holds: EXPIRY.test(heading) ? 'expires' : 'completed',
    },
  ];
}

/** Over a group of columns only the plain word counts: a key may stand there too. */
const GROUP_EXPIRY = /^(exp(iry|ires|iration)?|valid until|renewals?|renewal due|next due)\.?( dates?)?$/i;

/** `First aider: Y` names a duty; without dates it says nothing of training. */
const DUTY =
  /\b(aiders?|lead|leader|reps?|officer|wardens?|marshal+s?|co-?ordinator|champion|link|d?dsl|dsp|appointed)\b/i;

const EXPIRY = /\b(exp|expiry|expires|expiration|valid (until|to)|renew(al)?( by| due)?|due|next)\b/i;
