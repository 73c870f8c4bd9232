import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  appendInside,
  attributeEdit,
  attributesOf,
  childElements,
  innerText,
  removal,
  rootElement,
  splice,
} from '../../../src/hosts/file/splice';

/** What may stand between and inside elements and must not be taken for a tag. */
const noise = fc.constantFrom('', ' ', '\n', '<!-- </a> <b> -->', '<?pi <c> ?>');
const inner = fc.constantFrom('', 'text', '&lt;a&gt;', '<![CDATA[</sheetData></x:a>]]>', '<!-- > -->');
const name = fc.constantFrom('a', 'b', 'x:a', 'sheetData', 'x:sheetData', 'sheetDataPr');
const attributes = fc
  .array(fc.constantFrom(` k="a>b"`, ` x:k='</a>'`, ` q = "it's"`, ` s='say "x"'`, ' e=""'), { maxLength: 3 })
  .map((list) => list.join(''));

type Node = { readonly name: string; readonly xml: string };
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(name, attributes).map(([tag, given]) => ({ name: tag, xml: `<${tag}${given}/>` })),
    fc
      .tuple(name, attributes, inner, fc.array(tie('node'), { maxLength: 3 }))
      .map(([tag, given, text, children]) => ({
        name: tag,
        xml: `<${tag}${given}>${text}${children.map(({ xml }) => xml).join('')}</${tag} >`,
      })),
  ),
}));

const part = fc
  .tuple(
    fc.array(fc.tuple(noise, node), { maxLength: 6 }).filter(
      // A worksheet has its rows once, and no part has them inside anything else.
      (children) =>
        children.filter(([, { name: tag }]) => /(^|:)sheetData$/.test(tag)).length <= 1 &&
        children.every(([, { xml }]) => (xml.match(/<(x:)?sheetData[\s/>]/g) ?? []).length <= 1),
    ),
    noise,
    noise,
  )
  .map(([children, before, after]) => ({
    children: children.map(([, child]) => child),
    text: `<?xml version="1.0"?>${before.trim()}<root a='>'>${children.map(([gap, { xml }]) => gap + xml).join('')}</root>${after}`,
  }));

describe('the outline of a part', () => {
  it('finds the children of the root exactly as they were written', () => {
    fc.assert(
      fc.property(part, ({ children, text }) => {
        const found = childElements(text, rootElement(text));
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(children.map(({ xml }) => xml));
        expect(found.map((child) => child.name)).toEqual(children.map((child) => child.name));
      }),
      { numRuns: 500 },
    );
  });

  it('puts text at the end of any child and takes it out again without a trace', () => {
    fc.assert(
      fc.property(part, fc.nat(), ({ text }, pick) => {
        const found = childElements(text, rootElement(text));
        const child = found[pick % Math.max(1, found.length)];
        if (!child || child.isSelfClosed) return;
        const longer = splice(text, [appendInside(text, child, '<mine/>')]);
        const same = childElements(longer, rootElement(longer))[found.indexOf(child)];
        expect(longer.length).toBe(text.length + 7);
        expect(same && longer.slice(same.start, same.end)).toContain('<mine/>');
        expect(longer.replace('<mine/>', '')).toBe(text);
      }),
    );
  });

  it('jumps over rows whose end is also written in a later comment or CDATA section', () => {
    const text =
      '<w><sheetData><row/></sheetData><!-- </sheetData> --><f><![CDATA[</sheetData>]]></f><!-- </w> --></w><!-- </w> -->';
    const names = childElements(text, rootElement(text)).map(({ local, start, end }) => [
      local,
      text.slice(start, end),
    ]);
    expect(names).toEqual([
      ['sheetData', '<sheetData><row/></sheetData>'],
      ['f', '<f><![CDATA[</sheetData>]]></f>'],
    ]);
  });

  it('opens an element that closes itself', () => {
    const text = '<r><dxfs count="0" /></r>';
    const [dxfs] = childElements(text, rootElement(text));
    expect(dxfs && splice(text, [appendInside(text, dxfs, '<dxf/>')])).toBe(
      '<r><dxfs count="0" ><dxf/></dxfs></r>',
    );
    expect(splice('<r/>', [appendInside('<r/>', rootElement('<r/>'), '<a/>')])).toBe('<r><a/></r>');
  });

  it('reads attributes in either quotes, and changes one in place', () => {
    const text = `<r a='1 > 0' x:b = "&lt;&#x41;&#66;&quot;" ab="2"/>`;
    expect([...attributesOf(text, rootElement(text))]).toEqual([
      ['a', '1 > 0'],
      ['x:b', '<AB"'],
      ['ab', '2'],
    ]);
    const edit = attributeEdit(text, rootElement(text), 'a', '9');
    expect(edit && splice(text, [edit])).toBe(`<r a='9' x:b = "&lt;&#x41;&#66;&quot;" ab="2"/>`);
    expect(attributeEdit(text, rootElement(text), 'b', '9')).toBeUndefined();
  });

  it('reads text through entities, CDATA and comments', () => {
    const text = '<f>1 &lt; 2 <!-- no --><![CDATA[& <3 &lt;]]></f>';
    expect(innerText(text, rootElement(text))).toBe('1 < 2 & <3 &lt;');
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a><b></a>',
    '<a></b>',
    '<!DOCTYPE a [<!ENTITY e "x">]><a/>',
    '<a b="1>',
    '<a><c></b></a>',
  ])('refuses %j', (text) => {
    expect(() => childElements(text, rootElement(text))).toThrow('not well-formed');
  });

  it('takes out and puts in at the same place', () => {
    const text = '<r><a/><b/></r>';
    const [a, b] = childElements(text, rootElement(text));
    if (!a || !b) throw new Error('The two children were not found.');
    expect(splice(text, [removal(b), { start: b.start, end: b.start, text: '<c/>' }])).toBe(
      '<r><a/><c/></r>',
    );
    expect(() => splice(text, [removal(a), { start: a.start + 1, end: a.end, text: '' }])).toThrow('overlap');
  });
});
