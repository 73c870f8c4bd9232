import { BLANK, plural, text, whole } from '../cells';
import type { Block } from '../page';
import { topicTitle, type SummaryInput } from '../summary-input';
import { onlyIf, tableOf, type ColumnOf } from './columns';
import type { BudgetFigures } from './figures';
import { forecastRows, forecastYears, isRough, type ForecastRow, type ForecastYear } from './forecast-sums';
import { amountCell, listed } from './money-words';

const YEARS = 'CpdBudgetRenewalYears';

/** What renewals are likely to cost: by year with a chart, and by topic. Nothing where no price is known. */
export function forecastBlocks(
  { forecast, year, hasCosts }: BudgetFigures,
  { catalogue }: Pick<SummaryInput, 'catalogue'>,
): readonly Block[] {
  const rows = forecastRows(forecast, (topic) => topicTitle(topic, catalogue));
  const priced = rows.filter(({ price }) => price !== undefined);
  if (rows.length === 0)
    return [
      { kind: 'lines', title: TITLE, lines: ['The policy judges nothing that falls due in these years.'] },
    ];
  if (priced.length === 0) {
    const why = hasCosts
      ? 'No row of a log gives both one of the topics that fall due and a cost that can be read'
      : 'No log has a column of costs. Add one called “Cost” to the training log';
    return [{ kind: 'lines', title: TITLE, lines: [`What renewals will cost is not known. ${why}.`] }];
  }
  const years = forecastYears(forecast);
  const isForeign = priced.some(({ price }) => price !== undefined && price.currency !== 'GBP');
  const unpriced = rows.filter(({ price }) => price === undefined);
  const unknown = rows.filter((row) => row.unknown > 0);
  return [
    tableOf<ForecastYear>(
      {
        name: YEARS,
        title: TITLE,
        note: `What falls due in each year × the usual cost: the middle of what this training cost one person each time it is in the logs, fees, VAT, travel, hotels and cover together. What is due again after a renewal is counted again; whoever is known to leave before is not. What is overdue or missing is counted in the rest of ${year.name}.`,
        whenEmpty: '',
        newPage: true,
      },
      [
        { heading: 'Year', kind: 'text', cell: ({ name }) => text(name) },
        ...onlyIf<ForecastYear>(isForeign, {
          heading: 'Currency',
          kind: 'text',
          cell: ({ currency }) => text(currency),
        }),
        { heading: 'Renewals due', kind: 'number', cell: ({ due }) => whole(due) },
        { heading: 'Without a price', kind: 'number', cell: ({ unpriced: count }) => whole(count) },
        {
          heading: 'Likely cost',
          kind: 'number',
          cell: ({ pence, currency }) => amountCell(pence, currency),
        },
      ],
      years,
    ),
    ...(isForeign
      ? []
      : [
          {
            kind: 'charts',
            charts: [
              {
                key: 'BudgetRenewals',
                kind: 'column',
                title: 'Likely cost of renewals by year',
                description:
                  'For the rest of this year and each of the next three what renewals are likely to cost.',
                format: 'money',
                table: YEARS,
                categories: 0,
                series: [{ column: 3, colour: 'first' }],
              },
            ],
          } as const,
        ]),
    tableOf<ForecastRow>(
      {
        name: 'CpdBudgetRenewals',
        title: 'Renewals by topic',
        whenEmpty: '',
      },
      [
        { heading: 'Topic', kind: 'text', cell: ({ title }) => text(title) },
        {
          heading: 'Usual cost each',
          kind: 'number',
          cell: ({ price }) =>
            price === undefined ? text('no price known', 'right') : amountCell(price.pence, price.currency),
        },
        {
          heading: 'Prices known',
          kind: 'number',
          cell: ({ price }) =>
            text(price === undefined ? '0' : `${price.count} of ${plural(price.rows, 'row')}`, 'right'),
        },
        ...forecast.years.flatMap(({ name }, index): readonly ColumnOf<ForecastRow>[] => [
          { heading: `Due ${name}`, kind: 'number', cell: ({ due }) => whole(due[index] ?? 0) },
          {
            heading: `Cost ${name}`,
            kind: 'number',
            cell: ({ due, price }) =>
              price === undefined ? BLANK : amountCell((due[index] ?? 0) * price.pence, price.currency),
          },
        ]),
      ],
      rows,
    ),
    {
      kind: 'lines',
      lines: [
        ...(unpriced.length === 0
          ? []
          : [
              `Not in the cost, because no price is known: ${listed(unpriced.map(({ title, all }) => `${title} (${all} due)`))}.`,
            ]),
        ...(unknown.length === 0
          ? []
          : [
              `It is not known when it falls due: ${listed(unknown.map((row) => `${row.title} (${row.unknown})`))}. See Questions.`,
            ]),
        ...(priced.some(isRough)
          ? ['A usual cost that rests on fewer than three prices is a rough guide only.']
          : []),
      ],
    },
  ];
}

const TITLE = 'What renewals will cost';
