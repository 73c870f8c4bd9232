import type { PhraseWords } from '../phrase';
import { conjuncts, nodeText, relativeText, treeOf, type Node } from '../phrase';
import { clauseList, clauseText, inSentence } from '../phrases/names';
import { isPlural, trainingIn, trainings } from '../phrases/titles';
import type { Group, Policy, Requirement, Rule } from '../policy';

/** Everyone, or those whom a condition about the person lets in; begins with a small letter, without a full stop. */
export function everyoneText(when: Group | undefined, words: PhraseWords): string {
  return when === undefined ? 'everyone' : everyone(treeOf(when), words);
}

function everyone(node: Node, words: PhraseWords): string {
  const relative = relativeText(node, words);
  return relative === undefined ? `everyone, provided that ${nodeText(node, words)}` : `everyone ${relative}`;
}

/** Whom or what a rule concerns, one sentence or more; begins with a small letter. */
export function whomText(rule: Rule, policy: Policy, words: PhraseWords): string {
  const { subject, when } = rule.appliesTo;
  const parts = when === undefined ? [] : conjuncts(treeOf(when));
  const rest = parts.filter((part) => !isAsked(part));
  const isAskedOf = rest.length < parts.length;
  switch (subject) {
    case 'certificate':
      return ofCertificates(rule, policy, words, rest, isAskedOf);
    case 'qualification':
      return `${provided(qualifications(rule, words, isAskedOf), rest, words)}.`;
    case 'record':
      return `${provided('every piece of training in the register', rest, words)}.`;
    case 'membership':
      return `${provided('every membership of a professional body in the register', rest, words)}.`;
    case 'appraisal':
      return `${everyoneFor(`for the ${words.titles.review(rule.appliesTo.type ?? '')}`, rest, words)}.`;
    case 'request':
      return `${provided('every request for training in the register', rest, words)}.`;
    case 'sponsorship':
      return `${provided('every funded qualification in the register', rest, words)}.`;
    case 'evaluation':
      return `${provided('every activity that took place', rest, words)}.`;
    case 'budget':
      return `${provided('every line of the budget', rest, words)}.`;
    case 'provider':
      return `${provided('every provider of training', rest, words)}.`;
    case 'organisation':
      return `${provided(organisationText(rule, policy), rest, words)}.`;
    case 'site':
      if (rule.appliesTo.topic === undefined) return `${provided('every site', rest, words)}.`;
      return `${provided(`every site, for ${trainingIn(words.titles.topic(rule.appliesTo.topic ?? ''))}`, rest, words)}.`;
    case 'person':
      return `${rest.length === 0 ? 'everyone' : everyone(all(rest), words)}.`;
  }
}

/** The organisation, or the parts of it that a rule judges one by one. */
function organisationText({ appliesTo: { duty, perSite, part } }: Rule, policy: Policy): string {
  const title = policy.organisationDuties.find(({ id }) => id === duty)?.title;
  if (title !== undefined)
    return `${perSite === true ? 'every site' : 'the organisation'}, for this duty: ${inSentence(title)}`;
  switch (part) {
    case 'pathway':
      return 'every group of people for which the policy wants opportunities';
    case 'impact':
      return 'everything by which the policy wants the benefits of training assessed';
    case 'group':
      return 'every group of staff, by staff group and by site';
    default:
      return 'the organisation';
  }
}

/** True of a comparison that says yes to a fact. */
const isSo = (node: Node, fact: string): boolean =>
  'fact' in node && node.fact === fact && (node.operator === 'equal') === node.value;

const isAsked = (node: Node): boolean => isSo(node, 'required');

const all = (nodes: readonly Node[]): Node => {
  const [only] = nodes;
  return only !== undefined && nodes.length === 1 ? only : { all: nodes };
};

const provided = (whom: string, rest: readonly Node[], words: PhraseWords): string =>
  rest.length === 0 ? whom : `${whom}, provided that ${nodeText(all(rest), words)}`;

/** `everyone who teaches, for the annual review`. */
function everyoneFor(what: string, rest: readonly Node[], words: PhraseWords): string {
  if (rest.length === 0) return `everyone, ${what}`;
  const relative = relativeText(all(rest), words);
  return relative === undefined
    ? provided(`everyone, ${what}`, rest, words)
    : `everyone ${relative}, ${what}`;
}

function qualifications({ appliesTo }: Rule, words: PhraseWords, isAskedOf: boolean): string {
  if (appliesTo.qualification === undefined)
    return isAskedOf
      ? 'every qualification that is asked of a person'
      : 'every qualification that the register gives for a person or that is asked of one';
  const name = words.titles.qualification(appliesTo.qualification);
  return isAskedOf
    ? `everyone of whom this qualification is asked: ${name}`
    : `everyone for whom the register gives this qualification, or of whom it is asked: ${name}`;
}

function ofCertificates(
  rule: Rule,
  policy: Policy,
  words: PhraseWords,
  rest: readonly Node[],
  isAskedOf: boolean,
): string {
  const { topic, topics } = rule.appliesTo;
  if (topic === undefined) return `${ofSeveral(topics, words, rest, isAskedOf)}.`;
  const training = trainingIn(words.titles.topic(topic));
  if (!isAskedOf) return `${everyoneFor(`for ${training}`, rest, words)}.`;
  const asking = policy.requirements.filter(
    ({ topics: asked, onlyWhereNeeded }) => onlyWhereNeeded !== true && asked?.includes(topic) === true,
  );
  const holder = asking.length === 0 ? ', or who holds it where nothing says who needs it' : '';
  const whom = `everyone of whom ${training} ${isPlural(training) ? 'are' : 'is'} asked${holder}`;
  return [`${provided(whom, rest, words)}.`, ...askedText(asking, words)].join(' ');
}

/** All topics of a sort, or several by name. */
function ofSeveral(
  topics: Rule['appliesTo']['topics'],
  words: PhraseWords,
  parts: readonly Node[],
  isAskedOf: boolean,
): string {
  // Of mandatory training it need not be said that it is mandatory.
  const rest = topics === 'mandatory' ? parts.filter((part) => !isSo(part, 'mandatory')) : parts;
  const asked = isAskedOf ? ' that is asked of them' : '';
  if (typeof topics !== 'object') {
    const sort = topics === 'mandatory' ? 'all mandatory training' : 'all training';
    return everyoneFor(
      `for ${sort}${asked}${isAskedOf ? ' and' : ' that'} has no rule of its own`,
      rest,
      words,
    );
  }
  const whom = everyoneFor(`for each of these${asked}`, rest, words);
  return `${whom}: ${trainings(topics.map(words.titles.topic))}`;
}

/** Whom the policy asks for it, by which clause. */
function askedText(asking: readonly Requirement[], words: PhraseWords): readonly string[] {
  if (asking.length === 0) return [];
  const told = asking.map(
    ({ when, citation }) => `${everyoneText(when, words)} (${clauseText(citation.clause)})`,
  );
  return [`The policy asks it of ${clauseList(told, 'and')}.`];
}
