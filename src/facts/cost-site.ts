import type { BudgetLine } from './budget-lines';
import { siteAgrees } from './budget-parts';
import type { People } from './people';
import { remembering } from './records-by-name';
import type { Cost } from './spending';

/**
 * A function from a cost to the site that it is for: the row's own, if it is a site of the budget or of the staff and not
 * just the place of a course; else that of its people, where they have one; else what the row says.
 */
export function sitesOfCosts(
  lines: readonly BudgetLine[],
  people: People,
): (cost: Pick<Cost, 'site' | 'people'>) => string | undefined {
  const isSite = knownSites(lines, people);
  return ({ site, people: whose }) => {
    if (site !== undefined && isSite(site.value)) return site.value;
    const theirs = [...new Set(whose.map((person) => person.site?.value))];
    return (theirs.length === 1 ? theirs[0] : undefined) ?? site?.value;
  };
}

function knownSites(lines: readonly BudgetLine[], people: People): (text: string) => boolean {
  const sites = [
    ...lines.flatMap(({ site }) => site?.value ?? []),
    ...people.all.flatMap(({ site }) => site?.value ?? []),
  ];
  const all = [...new Set(sites)];
  return remembering((text) => all.some((site) => siteAgrees(text, site) === 'agrees'));
}
