import { attributesOf, childElements, innerText, type Element } from './splice';

/**
 * An element written in one way only: local names, attributes sorted, no space between elements. Two elements with
 * the same meaning to us give the same text. For small elements such as fonts and cell formats.
 */
export function canonicalXml(text: string, element: Element): string {
  const attributes = [...attributesOf(text, element)]
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  const children = childElements(text, element).map((child) => canonicalXml(text, child));
  const inside = children.length > 0 ? children.join('') : innerText(text, element).trim();
  return `<${[element.local, ...attributes].join(' ')}>${inside}</>`;
}
