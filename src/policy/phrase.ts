import type { Condition } from './condition';
import { clauseList } from './phrases/names';
import { leafText, type PhraseWords } from './phrases/leaf';
import { treeOf, type Node } from './phrases/tree';

export type { PhraseWords } from './phrases/leaf';
export { conjuncts, treeOf, type Node } from './phrases/tree';

/** A rule's condition in words, one clause without a full stop: `there is no record of it, or …`. */
export const conditionText = (condition: Condition, words: PhraseWords): string =>
  nodeText(treeOf(condition), words);

/** The same, `if` or `when` said again before each of several cases: `if there is no record of it, or if …`. */
export function casesText(lead: 'if' | 'when', condition: Condition, words: PhraseWords): string {
  const node = treeOf(condition);
  const cases = 'any' in node ? node.any : [node];
  const told = cases.map((each) => `${lead} ${nodeText(each, words)}`);
  const last = told.at(-1) ?? '';
  return told.length < 2 ? last : `${told.slice(0, -1).join(', ')}, or ${last}`;
}

/** What must hold, in words. */
export const nodeText = (node: Node, words: PhraseWords): string =>
  joined(node, (leaf) => leafText(leaf, words), false);

type Leaf = Exclude<Node, { readonly all: unknown } | { readonly any: unknown }>;

/** `isInside`: within another group, where `either` says where the cases begin. */
function joined(node: Node, told: (leaf: Leaf) => string, isInside: boolean): string {
  if ('all' in node) {
    return clauseList(
      node.all.map((part) => joined(part, told, true)),
      'and',
    );
  }
  if ('any' in node) {
    const list = clauseList(
      node.any.map((part) => joined(part, told, true)),
      'or',
    );
    return isInside ? `either ${list}` : list;
  }
  return told(node);
}

/**
 * A condition about the person, to follow "everyone": `who teaches and whose role is not Cook`; `undefined` if part of
 * it is not about the person.
 */
export function relativeText(node: Node, words: PhraseWords): string | undefined {
  const clauseOf = (leaf: Leaf) => asRelative(leafText(leaf, words));
  if (nodeLeaves(node).some((leaf) => clauseOf(leaf) === undefined)) return undefined;
  return joined(node, (leaf) => clauseOf(leaf) ?? '', false);
}

const nodeLeaves = (node: Node): readonly Leaf[] =>
  'all' in node ? node.all.flatMap(nodeLeaves) : 'any' in node ? node.any.flatMap(nodeLeaves) : [node];

function asRelative(clause: string): string | undefined {
  const duty = /^(.+) is (not )?among the person’s duties$/.exec(clause);
  if (duty !== null) return `among whose duties is ${duty[2] ?? ''}${duty[1] ?? ''}`;
  if (clause.startsWith('the person’s ')) return clause.replace('the person’s ', 'whose ');
  return clause.startsWith('the person ') ? clause.replace('the person ', 'who ') : undefined;
}
