import type { Refusal } from '../../src/register/register';
import { tidy, type Expected } from './read-expected';

/**
 * What differs between the expected reading and what was read, for a person to see: `-` lines are expected, with their
 * line in the file, and missing; `+` lines were read and are not expected. Empty if all is as expected.
 */
export function differences(
  expected: Expected,
  read: readonly string[],
  refused: readonly Refusal[],
): readonly string[] {
  return [...lineDifferences(expected, read.map(tidy)), ...refusalDifferences(expected, refused)];
}

/** By the longest common subsequence, so that one line too many does not set all others apart. */
function lineDifferences({ lines }: Expected, read: readonly string[]): readonly string[] {
  const common = lines.map(() => read.map(() => 0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    for (let j = read.length - 1; j >= 0; j -= 1) {
      const row = common[i] ?? [];
      row[j] = lines[i]?.text === read[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const told: string[] = [];
  for (let i = 0, j = 0; i < lines.length || j < read.length;) {
    const wanted = lines[i];
    const got = read[j];
    if (wanted !== undefined && wanted.text === got) {
      i += 1;
      j += 1;
    } else if (wanted !== undefined && (got === undefined || at(i + 1, j) >= at(i, j + 1))) {
      told.push(`${String(wanted.line).padStart(4)} - ${wanted.text}`);
      i += 1;
    } else {
      told.push(`     + ${got ?? ''}`);
      j += 1;
    }
  }
  return told;
}

function refusalDifferences({ refused }: Expected, read: readonly Refusal[]): readonly string[] {
  const nameOf = ({ workbook, sheet }: Refusal) =>
    tidy(workbook === undefined ? sheet : `[${workbook}]${sheet}`);
  const says = (refusal: Refusal, { sheet, word }: Expected['refused'][number]) =>
    nameOf(refusal) === sheet && refusal.reason.toLowerCase().includes(word.toLowerCase());
  return [
    ...refused
      .filter((each) => !read.some((refusal) => says(refusal, each)))
      .map(({ sheet, word, line }) => `${String(line).padStart(4)} - refused ${sheet}${word && `: ${word}`}`),
    ...read
      .filter((refusal) => !refused.some((each) => says(refusal, each)))
      .map((refusal) => `     + refused ${nameOf(refusal)}: ${refusal.reason}`),
  ];
}
