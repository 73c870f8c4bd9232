import { evidenceFor } from '../kind-evidence';
import { KINDS, type Kind, type RowKind } from '../kinds';
import type { Register } from '../register';
import type { FittedTable, LayoutAnswer } from './layout';
import { decoyReason } from '../decoys';
import { logLayout } from './log';
import { matrixLayout } from './matrix';
import { requirementMatrixLayout } from './requirement-matrix';
import { MANY_DONE, rowsLayout } from './rows';
import { staffListLayout } from './staff-list';
import { no } from './layout';

const ROW_KINDS = Object.keys(KINDS).filter(
  (kind): kind is RowKind => kind !== 'staff' && kind !== 'training' && kind !== 'matrix',
);

/**
 * What a table is: a decoy, else of the layouts and kinds that fit the one that most speaks for. New layouts are added
 * here; each says in words why it does not fit.
 */
export function tableAnswer(fitted: FittedTable): LayoutAnswer {
  const decoy = decoyReason(fitted);
  if (decoy !== undefined) return no(decoy, 4);
  const log = logLayout(fitted);
  const matrix = matrixLayout(fitted);
  const staff = staffListLayout(fitted);
  // A log, a matrix and a staff list are told apart by their form, in this order; a log of one course that only the
  // title names comes last but one.
  const isOfTitle = log.kind === 'register' && log.register.given.topic !== undefined;
  const main = (isOfTitle ? [matrix, log, staff] : [log, matrix, staff]).find(
    (answer) => answer.kind === 'register',
  );
  const others = [requirementMatrixLayout(fitted), ...ROW_KINDS.map((kind) => rowsLayout(kind)(fitted))];
  const [best] = others
    .flatMap((answer) => (answer.kind === 'register' ? [answer] : []))
    .map((answer) => ({ answer, evidence: evidenceOf(answer.register.kind, fitted) }))
    .sort((a, b) => b.evidence - a.evidence);
  if (main === undefined) return best?.answer ?? nearest([log, matrix, staff]);
  if (best === undefined || main.register.isCentralRecord) return main;
  if (main.register.kind === 'matrix')
    return isSlight(main.register) && best.evidence >= MUCH ? best.answer : main;
  if (best.answer.register.kind === 'request' && saysDoneToo(fitted)) return main;
  const margin = best.answer.register.kind === 'evaluation' ? EVALUATION_MARGIN : 0;
  return best.evidence > evidenceOf(main.register.kind, fitted) + margin ? best.answer : main;
}

/** One or two headings that name topics do not make a matrix of a table with many headings of another kind. */
const isSlight = ({ topicColumns }: Register): boolean =>
  new Set(topicColumns.flatMap(({ topic }) => topic ?? [])).size < 3;

const MUCH = 2.5;

/** A log that also tells who asked and who approved is still a log: taken for requests, its training would be missing. */
function saysDoneToo({ fits }: FittedTable): boolean {
  const log = fits('training');
  const isHeaded = (field: string) => (log.get(field)?.heading ?? 0) >= 0.8;
  const isAttended = (log.get('status')?.column.profile.done ?? 0) >= MANY_DONE;
  return isHeaded('completedOn') && (isAttended || isHeaded('certificateSeen') || isHeaded('certificateRef'));
}

/** A log with a column of ratings is a log: taken for evaluations only, its training would be missing. */
const EVALUATION_MARGIN = 0.2;

const evidenceOf = (kind: Kind, { fits, table }: FittedTable): number => evidenceFor(kind, fits(kind), table);

function nearest(answers: readonly LayoutAnswer[]): LayoutAnswer {
  const refusals = answers.flatMap((answer) => (answer.kind === 'no' ? [answer] : []));
  const [first] = [...refusals].sort((a, b) => b.nearness - a.nearness);
  return first ?? no('no row of column headings was found');
}
