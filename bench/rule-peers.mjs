/**
 * The rule engines beside which ours is timed, each used as its makers show, with what can be done once done once. Each
 * is given the same conditions and tells, for the plain facts of one subject, which of them hold: bit n for condition n.
 */

const bits = (answers) => answers.reduce((sum, holds, index) => (holds ? sum | (1 << index) : sum), 0);

/** One engine for the whole rule set and one awaited run per subject: runs at the same time lose rules. */
async function jsonRulesEngine(conditions) {
  const { Engine } = await import('json-rules-engine');
  const engine = new Engine(
    conditions.map((condition, index) => ({ conditions: condition, event: { type: String(index) } })),
  );
  return async (facts) => {
    const { events } = await engine.run(facts);
    let mask = 0;
    for (const { type } of events) mask |= 1 << Number(type);
    return mask;
  };
}

const LOGIC = { equal: '===', greaterThan: '>', lessThanInclusive: '<=', in: 'in' };

const toLogic = (condition) => {
  if ('all' in condition) return { and: condition.all.map(toLogic) };
  if ('any' in condition) return { or: condition.any.map(toLogic) };
  return { [LOGIC[condition.operator]]: [{ var: condition.fact }, condition.value] };
};

async function jsonLogic(conditions) {
  const { default: logic } = await import('json-logic-js');
  const rules = conditions.map(toLogic);
  return (facts) => {
    let mask = 0;
    for (let index = 0; index < rules.length; index += 1) {
      if (logic.apply(rules[index], facts)) mask |= 1 << index;
    }
    return mask;
  };
}

/** A condition written out in a language with infix operators. */
const written = (condition, words) => {
  if ('all' in condition) return `(${condition.all.map((item) => written(item, words)).join(words.and)})`;
  if ('any' in condition) return `(${condition.any.map((item) => written(item, words)).join(words.or)})`;
  return words.leaf(condition.fact, condition.operator, JSON.stringify(condition.value));
};

const JAVASCRIPT = {
  and: ' && ',
  or: ' || ',
  leaf: (fact, operator, value) =>
    operator === 'in' ? `${value}.includes(facts.${fact})` : `facts.${fact} ${LOGIC[operator]} ${value}`,
};

/**
 * Its conditions are JavaScript, so they are written out as one would write them by hand. `ignoreFactChanges` spares
 * it a deep comparison of the facts after each rule; the rules change none.
 */
async function nodeRules(conditions) {
  const { RuleEngine } = (await import('node-rules')).default;
  const rules = conditions.map((condition, index) => {
    const holds = new Function('facts', `return ${written(condition, JAVASCRIPT)}`);
    return {
      name: String(index),
      condition: (R, facts) => R.when(holds(facts)),
      consequence: (R) => R.next(),
    };
  });
  const R = new RuleEngine(rules, { ignoreFactChanges: true });
  return (facts) =>
    new Promise((resolve) => {
      R.execute(facts, ({ matchPath }) => {
        let mask = 0;
        for (const name of matchPath) mask |= 1 << Number(name);
        resolve(mask);
      });
    });
}

const ZEN = {
  and: ' and ',
  or: ' or ',
  leaf: (fact, operator, value) => `${fact} ${operator === 'equal' ? '==' : LOGIC[operator]} ${value}`,
};

/**
 * All conditions as one expression, evaluated synchronously: the fastest of its ways for one subject at a time, though
 * it parses the text again at each call.
 */
async function zenExpression(conditions) {
  const { default: zen } = await import('@gorules/zen-engine');
  const text = `[${conditions.map((condition) => written(condition, ZEN)).join(', ')}]`;
  return (facts) => bits(zen.evaluateExpressionSync(text, facts));
}

/** Its usual way: a decision (JDM) with a node of expressions, parsed once. Each run crosses to another thread and back. */
async function zenDecision(conditions) {
  const { default: zen } = await import('@gorules/zen-engine');
  const expressions = conditions.map((condition, index) => ({
    id: `e${index}`,
    key: `rule${index}`,
    value: written(condition, ZEN),
  }));
  const node = (id, type, content = {}) => ({ id, name: id, type, content, position: { x: 0, y: 0 } });
  const decision = new zen.ZenEngine().createDecision({
    nodes: [node('facts', 'inputNode'), node('rules', 'expressionNode', { expressions })],
    edges: [{ id: 'edge', sourceId: 'facts', targetId: 'rules', type: 'edge' }],
  });
  const keys = expressions.map(({ key }) => key);
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    return bits(keys.map((key) => result[key]));
  };
}

/**
 * `awaited`: its answer is a promise. `load` fails where the package cannot be loaded, as with a native add-on that has
 * no build for this machine.
 */
export const peers = [
  { name: 'json-logic-js', load: jsonLogic },
  { name: 'node-rules', load: nodeRules, awaited: true },
  { name: 'zen-engine, evaluateExpressionSync', load: zenExpression },
  { name: 'json-rules-engine', load: jsonRulesEngine, awaited: true },
  { name: 'zen-engine, decision', load: zenDecision, awaited: true },
];
