import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, relationshipsOf, withParts } from '../../../src/hosts/file/package';
import { writeZip } from '../../../src/hosts/file/zip-write';
import { OFFICE, packageOf, utf16, type Parts } from './small-workbook';

const TORTURE = openPackage(new Uint8Array(readFileSync('test/fixtures/torture.xlsx')), nodeCompression);

const SMALL = packageOf({ 'a.xml': '<a/>', 'xl/B.xml': '<b/>', 'xl/c.xml': '<c/>' });

const change = (pkg: typeof SMALL, changes: Record<string, string | undefined>): typeof SMALL =>
  withParts(
    pkg,
    new Map(
      Object.entries(changes).map(([name, text]) => [name, text === undefined ? undefined : strToU8(text)]),
    ),
    nodeCompression,
  );

describe('a package', () => {
  it('finds parts in any case, under the names they have', () => {
    expect(SMALL.names).toEqual(['a.xml', 'xl/B.xml', 'xl/c.xml']);
    expect(SMALL.has('XL/b.XML')).toBe(true);
    expect(SMALL.has('xl/d.xml')).toBe(false);
    expect(SMALL.text('XL/b.XML')).toBe('<b/>');
  });

  it('keeps folders as entries, but not as parts', () => {
    const pkg = packageOf({ 'xl/': '', 'xl/a.xml': '<a/>' });
    expect(pkg.names).toEqual(['xl/a.xml']);
    expect(pkg.entries.map(({ name }) => name)).toEqual(['xl/', 'xl/a.xml']);
  });

  it('says which part is missing', () => {
    expect(() => SMALL.bytes('xl/d.xml')).toThrow(/its part xl\/d\.xml is missing/);
  });

  it('decodes text by byte order mark or declaration', () => {
    const pkg = packageOf({
      'utf8.xml': '\uFEFF<é/>',
      'utf16.xml': utf16('<é/>', 'little', true),
      'big.xml': utf16('<é/>', 'big', false),
      'latin1.xml': Uint8Array.from('<?xml version="1.0" encoding="iso-8859-1"?><\xe9/>', (c) =>
        c.charCodeAt(0),
      ),
    });
    expect(pkg.text('utf8.xml')).toBe('<é/>');
    expect(pkg.text('utf16.xml')).toBe('<é/>');
    expect(pkg.text('big.xml')).toBe('<é/>');
    expect(pkg.text('latin1.xml')).toMatch(/<é\/>$/);
  });

  it('refuses bytes that are not in their encoding, naming the part', () => {
    const pkg = packageOf({ 'xl/a.xml': new Uint8Array([0x3c, 0xff, 0x3e]) });
    expect(() => pkg.text('xl/a.xml')).toThrow(/xl\/a\.xml.*not utf-8/);
  });
});

describe('a part in an encoding that nobody knows', () => {
  it('is refused, naming the part', () => {
    const pkg = packageOf({ 'xl/a.xml': '<?xml version="1.0" encoding="klingon-1"?><a/>' });
    expect(() => pkg.text('xl/a.xml')).toThrow(/xl\/a\.xml.*not klingon-1/);
  });
});

describe('withParts', () => {
  it('replaces in place, adds at the end and takes away', () => {
    const pkg = change(SMALL, {
      'new.xml': '<new/>',
      'xl/b.xml': '<changed/>',
      'a.xml': undefined,
      'z.xml': '<z/>',
    });
    expect(pkg.names).toEqual(['xl/B.xml', 'xl/c.xml', 'new.xml', 'z.xml']);
    expect(pkg.text('xl/B.xml')).toBe('<changed/>');
    expect(pkg.text('z.xml')).toBe('<z/>');
  });

  it('leaves the package it was given as it was', () => {
    change(SMALL, { 'a.xml': '<changed/>' });
    expect(SMALL.text('a.xml')).toBe('<a/>');
  });

  it('keeps the entries of untouched parts, and of parts replaced by the same content', () => {
    const same = withParts(
      TORTURE,
      new Map([['xl/workbook.xml', TORTURE.bytes('xl/workbook.xml')]]),
      nodeCompression,
    );
    expect(same.entries.every((entry, index) => entry === TORTURE.entries[index])).toBe(true);
    const other = change(TORTURE, { 'xl/workbook.xml': '<workbook/>' });
    const kept = other.entries.filter((entry, index) => entry === TORTURE.entries[index]);
    expect(kept.length).toBe(TORTURE.entries.length - 1);
  });

  it('survives writing and opening', () => {
    const pkg = change(TORTURE, { 'xl/new.xml': '<é/>' });
    const again = openPackage(writeZip(pkg.entries), nodeCompression);
    expect(again.entries).toEqual(pkg.entries);
    expect(again.text('xl/new.xml')).toBe('<é/>');
  });

  it('ignores the taking away of a part that is not there', () => {
    expect(change(SMALL, { 'no.xml': undefined }).entries).toEqual(SMALL.entries);
  });
});

describe('relationshipsOf', () => {
  const targets = (part: string, relsPart: string, target: string): string[] => {
    const parts: Parts = {
      [relsPart]: `<Relationships><Relationship Id="r1" Type="${OFFICE}/x" Target="${target}"/></Relationships>`,
    };
    return relationshipsOf(packageOf(parts), part).map((one) => one.target);
  };

  it.each<[string, string, string, string]>([
    ['', '_rels/.rels', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['', '_rels/.rels', '/xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '/xl/styles.xml', 'xl/styles.xml'],
    ['xl/worksheets/s.xml', 'xl/worksheets/_rels/s.xml.rels', '../tables/t.xml', 'xl/tables/t.xml'],
    ['xl/worksheets/s.xml', 'xl/worksheets/_rels/s.xml.rels', './../../../../t.xml', 't.xml'],
    ['xl/worksheets/s.xml', 'xl/worksheets/_rels/s.xml.rels', '#Log!A1', '#Log!A1'],
  ])('of %j in %s resolves %s to %s', (part, relsPart, target, expected) => {
    expect(targets(part, relsPart, target)).toEqual([expected]);
  });

  it('leaves external targets as they are written', () => {
    const pkg = packageOf({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="t" Target="https://example.org/a/../b" TargetMode="External"/></Relationships>',
    });
    expect(relationshipsOf(pkg, '')).toEqual([
      { id: 'a', type: 't', target: 'https://example.org/a/../b', isExternal: true },
    ]);
  });

  it('has none where there is no .rels part', () => {
    expect(relationshipsOf(SMALL, 'xl/B.xml')).toEqual([]);
  });

  it('reads those of a workbook in their order', () => {
    const found = relationshipsOf(TORTURE, 'xl/workbook.xml');
    expect(found[0]).toEqual({
      id: 'rId1',
      type: `${OFFICE}/worksheet`,
      target: 'xl/worksheets/sheet1.xml',
      isExternal: false,
    });
    expect(found.every(({ target }) => TORTURE.has(target))).toBe(true);
  });
});
