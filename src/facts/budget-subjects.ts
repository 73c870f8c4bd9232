import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import { budgetOf, type Budget } from './budget';
import { agreementOf, signedOn } from './budget-agreed';
import type { BudgetLine } from './budget-lines';
import { lessThan, useOf } from './budget-use';
import { known, unknown, type NamedFacts } from './fact-table';
import type { OfficeHolder } from './office-holder';
import type { People } from './people';
import type { RequestCost } from './spending';
import type { SignedSubject } from './subject';

/**
 * One subject for each line of the budget, if the policy has rules for them: what it holds, what is spent of it, and who
 * proposed and agreed it. `requests` are those approved that go ahead.
 */
export function budgetSubjects(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
  holders: readonly OfficeHolder[],
  requests: readonly RequestCost[],
): readonly SignedSubject[] {
  if (!rulesOn(policy, asAt).some(({ appliesTo }) => appliesTo.subject === 'budget')) return [];
  const budget = budgetOf(records, people, asAt, requests);
  if (budget === undefined) return [];
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
