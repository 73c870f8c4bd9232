/** The rules and the subjects by which rule engines are compared. */

const is = (fact, operator, value) => ({ fact, operator, value });

/** Two conditions as rule files write them. Only `equal`, `greaterThan`, `lessThanInclusive` and `in` are translated for the peers. */
export const conditions = [
  {
    all: [
      is('required', 'equal', true),
      { any: [is('held', 'equal', false), is('daysOverdue', 'greaterThan', 0)] },
    ],
  },
  {
    all: [
      is('staffGroup', 'in', ['Teaching', 'Support', 'Leadership', 'Site']),
      {
        any: [
          {
            all: [
              is('employment', 'in', ['agency', 'volunteer', 'associate']),
              is('held', 'equal', false),
              is('daysEmployed', 'greaterThan', 30),
            ],
          },
          {
            all: [
              is('required', 'equal', true),
              is('daysUntilDue', 'greaterThan', 0),
              is('daysUntilDue', 'lessThanInclusive', 60),
            ],
          },
        ],
      },
    ],
  },
];

const GROUPS = ['Teaching', 'Support', 'Leadership', 'Site', 'Catering', 'Governance'];
const EMPLOYMENT = ['employee', 'employee', 'employee', 'agency', 'volunteer', 'associate', 'governor'];

/** Facts of so many subjects as plain values, all of them known; the same on every run. */
export function makeFacts(count) {
  let seed = 20261122;
  // A linear congruential generator: the high bits are random enough for the branches not to follow a pattern.
  const below = (limit) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () => {
    const daysOverdue = below(800) - 500;
    return {
      required: below(5) > 0,
      held: below(4) > 0,
      daysOverdue,
      daysUntilDue: -daysOverdue,
      daysEmployed: below(4000),
      staffGroup: GROUPS[below(GROUPS.length)],
      employment: EMPLOYMENT[below(EMPLOYMENT.length)],
    };
  });
}

const known = (value) => ({ kind: 'known', value });

/** The same facts as our rules see them: typed, and those that a renewal derives apart from the subject's own. */
export const typed = (facts) => ({
  derived: { daysOverdue: known(facts.daysOverdue), daysUntilDue: known(facts.daysUntilDue) },
  base: {
    required: known(facts.required),
    held: known(facts.held),
    daysEmployed: known(facts.daysEmployed),
    staffGroup: known(facts.staffGroup),
    employment: known(facts.employment),
  },
});
