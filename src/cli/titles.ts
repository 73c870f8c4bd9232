import type { Catalogue } from '../catalogue/catalogue';
import type { Policy } from '../policy/policy';
import type { Titles } from './formats/checked-file';

/** Questions about the register itself, which no rule asks. */
const QUESTION_TITLES: Readonly<Record<string, string>> = {
  'unknown-course': 'A course whose topic is not known',
  'unknown-person': 'A person who cannot be matched',
  'unreadable-date': 'A date that cannot be read',
  'records-disagree': 'Two registers that give different days',
  'same-id': 'One staff number for two people',
  'same-name': 'Two rows that may be one person',
  'open-group': 'Training of a group without the names of those absent',
  'open-waiver': 'A waiver that does not count',
  'doubtful-dates': 'A column of dates that cannot all be right',
};

/** Titles from the catalogue and the policy; an id that neither knows is its own title. */
export function titlesOf(catalogue: Catalogue, policy: Policy): Titles {
  const rules = new Map(policy.rules.map(({ id, title }) => [id, title]));
  return {
    organisation: policy.organisation,
    topic: (id) => catalogue.topics.get(id)?.title ?? id,
    rule: (id) => rules.get(id) ?? QUESTION_TITLES[id] ?? id,
  };
}
