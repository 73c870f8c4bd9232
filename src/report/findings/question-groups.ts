import type { Finding } from '../../evaluation/finding';
import { isAboutRegister } from '../../evaluation/question';
import type { People } from '../../facts/people';
import type { Records } from '../../register/records';
import { cellAddress, type CellRef } from '../../workbook/address';

/** Questions that one answer settles, the one about the register itself first. */
export type QuestionGroup = {
  readonly questions: readonly Finding[];
  /** How many judged requirements wait for the answer. */
  readonly settles: number;
};

/**
 * Questions by what has to be answered: those that stand in the same cell, or in cells with the same course or the same
 * unclear name, belong together. The group that settles most stands first; then by the first question's words.
 */
export function questionGroups(
  questions: readonly Finding[],
  records: Records,
  people: People,
): readonly QuestionGroup[] {
  const saidIn = textsOf(questions, records, people);
  const groups = new Map<string, Finding[]>();
  for (const question of questions) {
    const [cell] = question.cells;
    const address = cell === undefined ? question.id : cellAddress(cell);
    const key = saidIn.get(address) ?? address;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [question]);
    else group.push(question);
  }
  return [...groups.values()]
    .map((group) => ({
      questions: [...group].sort((a, b) => Number(isAboutRegister(b)) - Number(isAboutRegister(a))),
      settles: group.filter((question) => !isAboutRegister(question)).length,
    }))
    .sort((a, b) => b.settles - a.settles || byText(wordsOf(a), wordsOf(b)));
}

const wordsOf = ({ questions: [first] }: QuestionGroup): string =>
  `${first?.message ?? ''}\u0000${first?.id ?? ''}`;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the cells that questions point to say, of courses and of names that are not clear: address → which. */
function textsOf(
  questions: readonly Finding[],
  records: Records,
  people: People,
): ReadonlyMap<string, string> {
  const wanted = new Set(
    questions.flatMap(({ cells: [cell] }) => (cell === undefined ? [] : [cellAddress(cell)])),
  );
  const texts = new Map<string, string>();
  if (wanted.size === 0) return texts;
  const note = (cell: CellRef, text: string) => {
    const address = cellAddress(cell);
    if (wanted.has(address)) texts.set(address, text);
  };
  for (const { topic, course } of records.training)
    if (topic.kind === 'unknown') note(course.cell, `course ${course.value}`);
  for (const [index, { who, training, gaps }] of people.named.entries()) {
    if (who.kind === 'person' || who.kind === 'several') continue;
    for (const { person } of training) note(person.cell, `name ${index}`);
    for (const { person } of gaps) note(person.cell, `name ${index}`);
  }
  return texts;
}
