import { saysExpiry } from '../../src/register/layout-words';
import { grouped, log, personSheets, yearSheets, type Writer } from './layouts-long';
import { acrossMatrix, asEvents, events, matrix, pairedMatrix, pairs } from './layouts-wide';
import { nameOf, type Training } from './records';

export type Layout = {
  readonly name: string;
  readonly write: Writer;
  /** Makes the records such as the layout can hold. */
  readonly fit?: (training: readonly Training[]) => readonly Training[];
};

export const LAYOUTS: readonly Layout[] = [
  { name: 'a row for each piece of training', write: log },
  { name: 'the name on the first row of a block', write: grouped, fit: inBlocks },
  { name: 'a sheet for each person', write: personSheets },
  { name: 'a sheet for each year', write: yearSheets },
  { name: 'a matrix of dates', write: matrix, fit: withPlainHeadings },
  { name: 'a matrix with people across', write: acrossMatrix, fit: withPlainHeadings },
  { name: 'a matrix with completion and expiry', write: pairedMatrix },
  { name: 'pairs side by side', write: pairs },
  { name: 'events with those who came', write: events, fit: asEvents },
];

/** A column of dates headed `First aid at work renewal` says when it is due; in a log the same words are a course. */
function withPlainHeadings(training: readonly Training[]): readonly Training[] {
  return training.filter(({ course }) => !saysExpiry(course.written));
}

/** Only people with two or more records, and two such people: a single blank name is rightly asked about. */
function inBlocks(training: readonly Training[]): readonly Training[] {
  const ofSame = ({ person }: Training) =>
    training.filter((each) => nameOf(each.person) === nameOf(person)).length;
  const several = training.filter((each) => ofSame(each) > 1);
  return new Set(several.map(({ person }) => nameOf(person))).size > 1 ? several : [];
}
