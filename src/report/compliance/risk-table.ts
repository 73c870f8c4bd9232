import { day, plural, text, whole } from '../cells';
import { numberColumn, textColumn, type Block } from '../page';
import type { Risk } from './risks';

const MOST = 8;

/** Where to begin: the gravest risks. A column of days missed only where some breach has one. */
export function riskTable(risks: readonly Risk[]): readonly Block[] {
  if (risks.length === 0) return [];
  const shown = risks.slice(0, MOST);
  const hasDays = shown.some(({ oldest }) => oldest !== undefined);
  return [
    {
      kind: 'table',
      name: 'CpdComplianceRisk',
      title: 'Where to begin',
      note: `Breaches by topic and site, those of high severity first.${restOf(risks.slice(MOST))}`,
      columns: [
        textColumn('Topic'),
        textColumn('Site'),
        ...['People', 'Breaches'].map(numberColumn),
        textColumn('Gravest'),
        ...(hasDays ? [numberColumn('Missed since')] : []),
        textColumn('What to do'),
      ],
      rows: shown.map((risk) => [
        text(risk.topic, 'wrapped'),
        text(risk.site, 'wrapped'),
        whole(risk.people),
        whole(risk.breaches),
        text(gravestOf(risk)),
        ...(hasDays ? [day(risk.oldest)] : []),
        text(risk.remedy),
      ]),
      whenEmpty: 'Nothing is in breach.',
    },
  ];
}

/** `3 high`, or `2 medium` where none is of high severity. */
function gravestOf({ high, medium, breaches }: Risk): string {
  if (high > 0) return `${high} high`;
  return medium > 0 ? `${medium} medium` : `${breaches} low`;
}

function restOf(left: readonly Risk[]): string {
  if (left.length === 0) return '';
  const breaches = left.reduce((sum, risk) => sum + risk.breaches, 0);
  return ` ${plural(breaches, 'further breach', 'further breaches')} of ${plural(left.length, 'other topic and site', 'other topics and sites')} ${breaches === 1 ? 'is' : 'are'} on the sheet Findings.`;
}
