import { severalColumns, type Fits } from '../column-fit';
import { fieldsGiven } from '../given-fields';
import { evidenceFor } from '../kind-evidence';
import { shapeOf, type RowKind } from '../kinds';
import { policyColumns } from '../policy-columns';
import type { TrialTable } from '../table';
import { lastFilledRow } from '../table-rows';
import { confidenceOf, fieldColumns, hasPerson, no, NO_ROWS, registerOf, type Layout } from './layout';

/** Requests are approved or declined; where so many statuses say that it was done, it is a log. */
const FEW_DONE = 0.1;
/** In a list headed by the day of the request some may well be done by now; from so many on it is a log all the same. */
export const MANY_DONE = 0.3;
const SURE_HEADING = 0.8;

const NAME_PARTS = ['forename', 'surname'];

/** A kind with one field to its name, such as a list of providers, must have more that tells it from any list. */
const LEAST_EVIDENCE = 1.2;

/** One row per request, sponsorship, review, budget line …: a table of any kind but staff, training and matrix. */
export const rowsLayout =
  (kind: RowKind): Layout =>
  ({ table, fits: fitsFor, said, words }) => {
    const ofPolicy = policyColumns(kind, table, words);
    const fits = withoutColumns(fitsFor(kind), Object.values(ofPolicy).flat());
    const shape = shapeOf(kind);
    const has = (field: string) =>
      fits.has(field) ||
      (shape.fields[field] === 'person' && hasPerson(fits)) ||
      (field === 'year' && said.year !== undefined);
    const isAsked = (fits.get('requestedOn')?.heading ?? 0) >= SURE_HEADING;
    const done = fits.get('status')?.column.profile.done ?? 0;
    if (kind === 'request' && done >= (isAsked ? MANY_DONE : FEW_DONE))
      return no('its statuses say that the training was done: it is no list of requests');
    const missing = shape.needs.find((alternatives) => !alternatives.some(has));
    if (missing !== undefined) return no(`no column of ${missing.join(' or ')}`);
    const needed = shape.needs.map((alternatives) => neededFit(alternatives, fits));
    if (needed.every((fit) => fit === undefined || fit.heading < 0.5)) return no('no heading of its kind');
    const isTold =
      Object.keys(ofPolicy).length > 0 || shape.tells.some((field) => (fits.get(field)?.heading ?? 0) >= 0.5);
    if (!isTold) return no(`nothing in it is told of that kind alone (${kind})`);
    const evidence = evidenceFor(kind, fits, table);
    if (evidence < LEAST_EVIDENCE) return no(`too little says that it is a register of this kind (${kind})`);
    const fields = {
      ...fieldColumns(fits, [...NAME_PARTS, ...Object.keys(shape.fields)]),
      ...approvalColumns(kind, fits, table),
      ...ofPolicy,
    };
    const bottom = lastFilledRow(table, neededColumns(shape.needs, fields));
    if (bottom === undefined) return NO_ROWS;
    return registerOf(table, {
      kind,
      fits,
      fields,
      given: fieldsGiven(said, fits, kind, { year: 'year' in shape.fields }),
      bottom,
      confidence: Math.min(1, (confidenceOf(needed) + Math.min(1, evidence / 2)) / 2),
      reasons: [`Each row is one ${KIND_NAMES[kind]}.`],
    });
  };

/** A column headed by a word of the policy is that, whatever else its heading might be. */
const withoutColumns = (fits: Fits, columns: readonly number[]): Fits =>
  new Map([...fits].filter(([, fit]) => !columns.includes(fit.column.column)));

const neededFit = (alternatives: readonly string[], fits: Fits) =>
  alternatives.map((field) => fits.get(field)).find((fit) => fit !== undefined) ?? fits.get('surname');

function neededColumns(
  needs: readonly (readonly string[])[],
  fields: Readonly<Record<string, readonly number[]>>,
): readonly number[] {
  const found = needs.flatMap((alternatives) => alternatives.flatMap((field) => fields[field] ?? []));
  return [...found, ...(fields.surname ?? [])];
}

/** All columns that say something of an approval: who, when, yes or no, one or more per office. */
function approvalColumns(
  kind: RowKind,
  fits: Fits,
  { columns }: TrialTable,
): Readonly<Record<string, readonly number[]>> {
  if (!('approvals' in shapeOf(kind).fields)) return {};
  const found = severalColumns(columns, kind, 'approvals', fits).map((fit) => fit.column.column);
  return found.length === 0 ? {} : { approvals: found };
}

const KIND_NAMES: Readonly<Record<RowKind, string>> = {
  request: 'request for training',
  sponsorship: 'funded qualification',
  qualification: 'qualification with its evidence',
  membership: 'membership of a professional body',
  appraisal: 'review, one-to-one or log handed in',
  evaluation: 'evaluation of an activity',
  budget: 'line of a budget',
  provider: 'provider of training',
  site: 'site',
  duty: 'duty of the organisation',
  measure: 'measure of outcome',
  offer: 'event on offer',
  waiver: 'waiver',
  requirement: 'requirement of a role',
};
