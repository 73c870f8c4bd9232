import type { Day } from '../calendar/day';
import type { CellRef } from '../workbook/address';
import { completionOf } from './completions';
import { rollingPeriod } from './hours';
import type { People } from './people';
import { providerKey, providersIn } from './provider-names';
import { remembering } from './records-by-name';
import { wordsOfField } from './row-fields';

/** The uses of a provider in the last 12 months, each by the cell that names it. */
export type Use = {
  /** As the log first writes it. */
  readonly name: string;
  readonly sure: readonly CellRef[];
  /** Of these it is open whether they were in that time. */
  readonly perhaps: readonly CellRef[];
};

const MONTHS = 12;

/** Key of a provider → its use, by the logs; `undefined` if no log names any. */
export function providerUse(
  { named }: People,
  isListed: (key: string) => boolean,
  asAt: Day,
): ReadonlyMap<string, Use> | undefined {
  const period = rollingPeriod(asAt, MONTHS);
  const uses = new Map<string, { name: string; sure: CellRef[]; perhaps: CellRef[] }>();
  let isNamed = false;
  const keysIn = remembering((text) =>
    providersIn(text, isListed).map((name) => ({ name, key: providerKey(name) })),
  );
  for (const record of named.flatMap(({ training }) => training)) {
    const read = record.details?.provider;
    if (read === undefined || record.source !== 'log') continue;
    isNamed = true;
    const completion = completionOf(record, asAt);
    if (completion === undefined || completion.completed.to < period.from) continue;
    const isSure = completion.isCertain && completion.completed.from >= period.from;
    for (const { name, key } of keysIn(wordsOfField(read) ?? '')) {
      const use = uses.get(key) ?? { name, sure: [], perhaps: [] };
      uses.set(key, use);
      use[isSure ? 'sure' : 'perhaps'].push(read.cell);
    }
  }
  return isNamed ? uses : undefined;
}

/** Both uses together; of the second it is open whether it is the same provider. */
export const withPerhaps = (own: Use | undefined, other: Use): Use => ({
  name: own?.name ?? other.name,
  sure: own?.sure ?? [],
  perhaps: [...(own?.perhaps ?? []), ...other.sure, ...other.perhaps],
});
