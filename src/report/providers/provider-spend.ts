import type { Period } from '../../calendar/period';
import type { ProviderNamed } from '../../facts/provider-named';
import { isWithin } from '../../facts/rough-period';
import type { Cost } from '../../facts/spending';
import type { CellRef } from '../../workbook/address';
import { amountsOf } from '../budget/expense';

/** Pence (or cents) of one currency; least and most differ where a price is only roughly known. */
export type Spent = { readonly least: number; readonly most: number };

export type SpendOfProvider = {
  readonly provider: ProviderNamed;
  /** By currency (ISO 4217): amounts of several are never added together. */
  readonly spent: ReadonlyMap<string, Spent>;
};

export type Spending = {
  readonly byKey: ReadonlyMap<string, SpendOfProvider>;
  /** Cells of amounts that cannot be read. */
  readonly unread: readonly CellRef[];
  /** Costs of which it is open whether they are of the period, or spent at all. */
  readonly perhaps: readonly CellRef[];
};

/** What a row costs that names several providers: nothing says how much of it is whose. */
export const SHARED: ProviderNamed = {
  key: '\u0000several',
  name: '(several providers in one row)',
  sort: 'own',
};

/**
 * What was spent by the logs in a period, by provider. The sum over all is that of the logs in that period; what is only
 * booked or asked for is not among it.
 */
export function spendByProvider(
  costs: readonly Cost[],
  named: (text: string | undefined) => readonly ProviderNamed[],
  period: Period,
): Spending {
  const byKey = new Map<string, { provider: ProviderNamed; spent: Map<string, Spent> }>();
  const unread: CellRef[] = [];
  const perhaps: CellRef[] = [];
  for (const { request, state, on, parts, provider, cells } of costs) {
    const when = isWithin(on, period);
    if (request !== undefined || state === 'committed' || when === 'no') continue;
    const [cell] = cells;
    if (state === 'open' || when === 'perhaps') {
      if (cell !== undefined) perhaps.push(cell);
      continue;
    }
    const [first, ...others] = named(provider?.value);
    const whose = first === undefined || others.length > 0 ? SHARED : first;
    const entry = byKey.get(whose.key) ?? { provider: whose, spent: new Map<string, Spent>() };
    byKey.set(whose.key, entry);
    const money = amountsOf(parts);
    unread.push(...money.unread.map(({ cell }) => cell));
    for (const { currency, least, most } of money.amounts) {
      const present = entry.spent.get(currency) ?? NOTHING;
      entry.spent.set(currency, { least: present.least + least, most: present.most + most });
    }
  }
  return { byKey, unread, perhaps };
}

const NOTHING: Spent = { least: 0, most: 0 };
