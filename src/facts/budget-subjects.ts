import type { Day } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import type { Budget } from './budget';
import { agreementOf, signedOn } from './budget-agreed';
import type { BudgetLine } from './budget-lines';
import { lessThan, useOf } from './budget-use';
import { known, unknown, type NamedFacts } from './fact-table';
import type { OfficeHolder } from './office-holder';
import type { People } from './people';
import type { SignedSubject } from './subject';

/** One subject for each line of the budget: what it holds, what is spent of it, and who proposed and agreed it. */
export function budgetSubjects(
  budget: Budget,
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
  holders: readonly OfficeHolder[],
): readonly SignedSubject[] {
  const offices = { offices: policy.offices, holders, people, asAt };
  return budget.lines.map((line) => {
    const { site, budgetCode, year, words } = line;
    return {
      kind: 'budget',
      name: year === undefined ? words : `${words} ${year.value}`,
      key: line.key,
      ...(site === undefined ? {} : { site: site.value }),
      what: words,
      asAt,
      facts: {
        ...yearFacts(line, asAt),
        ...moneyFacts(line, budget),
        ...agreementOf(line, records, asAt),
      },
      completions: [],
      placeCells: line.cells,
      signed: signedOn(line, records, {
        ...offices,
        ...(site === undefined ? {} : { site: site.value }),
        ...(budgetCode === undefined ? {} : { budget: budgetCode.value }),
      }),
    };
  });
}

function yearFacts(line: BudgetLine, asAt: Day): NamedFacts {
  const { year, span, site, words, cells } = line;
  const at = [year?.cell ?? line.rows[0].cell];
  const open = unknown(line.noYear ?? 'the year is not known', at);
  return {
    year: span === undefined || year === undefined ? open : known(year.value, at),
    daysUntilYear: span === undefined ? open : known(span.from - asAt, at),
    daysAfterYear: span === undefined ? open : known(asAt - span.to, at),
    line: known(words, cells),
    ...(site === undefined ? {} : { site: known(site.value, [site.cell]) }),
  };
}

function moneyFacts(line: BudgetLine, budget: Budget): NamedFacts {
  const { allocated, available } = line;
  const { spent, committed, used } = useOf(line, budget);
  return {
    allocated,
    available,
    ...(spent === undefined ? {} : { spent }),
    ...(committed === undefined ? {} : { committed }),
    ...(used === undefined ? {} : { overBy: lessThan(used, available) }),
  };
}
