import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openFileWorkbook } from '../../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, relationshipsOf, withParts, type Package } from '../../../src/hosts/file/package';
import { MAX_MEMORY_PART } from '../../../src/hosts/file/read-memory';
import { writeZip } from '../../../src/hosts/file/zip-write';
import { MEMORY_NAMESPACE } from '../../../src/workbook/edits';
import { runToEndAsync } from '../../../src/workbook/progress';
import { buildXlsx, type Dialect } from './build-xlsx';
import { validationErrors } from './programs';

const MEMORY = '{"version":1,"note":"Ann & <Bob>"}';
const torture = readFileSync('test/fixtures/torture.xlsx');
const plain = (dialect: Dialect = {}): Uint8Array =>
  buildXlsx(
    {
      sheets: [{ name: 'Log', visibility: 'visible', isProtected: false, rows: [], merges: [], tables: [] }],
    },
    dialect,
  );

async function withMemory(bytes: Uint8Array, memory: string): Promise<Uint8Array> {
  const workbook = openFileWorkbook(bytes, 'register.xlsx', nodeCompression);
  await runToEndAsync(workbook.apply({ marks: [], notes: [], sheets: [], memory }));
  return workbook.save();
}

const memoryOf = async (bytes: Uint8Array): Promise<string | undefined> =>
  (await runToEndAsync(openFileWorkbook(bytes, 'register.xlsx', nodeCompression).read())).memory;

const open = (bytes: Uint8Array): Package => openPackage(bytes, nodeCompression);

const texts = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const pkg = open(bytes);
  return new Map(pkg.names.map((name) => [name, Buffer.from(pkg.bytes(name)).toString('latin1')]));
};

/** The workbook with parts put in, changed or (`undefined`) taken away, as another program might. */
function changed(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | ((text: string) => string) | undefined>>,
): Uint8Array {
  const pkg = open(bytes);
  const parts = Object.entries(changes).map(([name, change]): [string, Uint8Array | undefined] => {
    const text = typeof change === 'function' ? change(pkg.text(name)) : change;
    return [name, text === undefined ? undefined : new TextEncoder().encode(text)];
  });
  return writeZip(withParts(pkg, new Map(parts), nodeCompression).entries);
}

const rename =
  (from: string, to: string) =>
  (text: string): string =>
    text.replaceAll(from, to);

/** The same part under the number that another program gave it. */
function renumbered(bytes: Uint8Array, to: number): Uint8Array {
  const item = open(bytes).text('customXml/item1.xml');
  const properties = open(bytes).text('customXml/itemProps1.xml');
  const links = open(bytes).text('customXml/_rels/item1.xml.rels');
  return changed(bytes, {
    'customXml/item1.xml': undefined,
    'customXml/itemProps1.xml': undefined,
    'customXml/_rels/item1.xml.rels': undefined,
    [`customXml/item${to}.xml`]: item,
    [`customXml/itemProps${to}.xml`]: properties,
    [`customXml/_rels/item${to}.xml.rels`]: rename('itemProps1', `itemProps${to}`)(links),
    'xl/_rels/workbook.xml.rels': rename('customXml/item1.xml', `customXml/item${to}.xml`),
    '[Content_Types].xml': rename('itemProps1', `itemProps${to}`),
  });
}

describe('what is remembered in a file', () => {
  it('is one custom XML part with its properties, beside those of others', async () => {
    const before = texts(torture);
    const saved = await withMemory(torture, MEMORY);
    const after = texts(saved);
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
      'customXml/_rels/item2.xml.rels',
    ]);
    const touched = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
    expect(touched).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']);
    expect(relationshipsOf(open(saved), 'customXml/item2.xml').map(({ target }) => target)).toEqual([
      'customXml/itemProps2.xml',
    ]);
    expect(await memoryOf(saved)).toBe(MEMORY);
  });

  it('written again gives the same bytes, and taken away gives back every part as it was', async () => {
    const saved = await withMemory(torture, MEMORY);
    expect(await withMemory(saved, MEMORY)).toBe(saved);
    expect(texts(await withMemory(saved, ''))).toEqual(texts(torture));
  });

  it('is found by its namespace under any number, changed there and taken away there', async () => {
    const saved = renumbered(await withMemory(plain(), MEMORY), 7);
    expect(await memoryOf(saved)).toBe(MEMORY);
    const other = await withMemory(saved, '{"version":1}');
    expect(open(other).names.filter((name) => name.startsWith('customXml/item'))).toEqual([
      'customXml/item7.xml',
      'customXml/itemProps7.xml',
    ]);
    expect(await memoryOf(other)).toBe('{"version":1}');
    expect(texts(await withMemory(other, ''))).toEqual(texts(plain()));
  });

  it('is found where another program gave the namespace a prefix', async () => {
    const saved = changed(await withMemory(plain(), MEMORY), {
      'customXml/item1.xml': `<m:memory xmlns:m="${MEMORY_NAMESPACE}"><![CDATA[${MEMORY}]]></m:memory>`,
    });
    expect(await memoryOf(saved)).toBe(MEMORY);
    expect(await withMemory(saved, MEMORY)).toBe(saved);
  });

  it('stands once: a second part in our namespace goes when the memory is written', async () => {
    const saved = await withMemory(plain(), MEMORY);
    const twice = changed(saved, {
      'customXml/item2.xml': `<memory xmlns="${MEMORY_NAMESPACE}">old</memory>`,
      'xl/_rels/workbook.xml.rels': (text) =>
        text
          .replace('</Relationships>', `${/<Relationship [^>]*customXml[^>]*>/.exec(text)?.[0] ?? ''}$&`)
          .replace(/(rIdCpd)1(?![\s\S]*rIdCpd1)/, '$12')
          .replace(/item1(?![\s\S]*item1)/, 'item2'),
    });
    expect(relationshipsOf(open(twice), 'xl/workbook.xml').map(({ target }) => target)).toContain(
      'customXml/item2.xml',
    );
    expect(await memoryOf(twice)).toBe(MEMORY);
    expect(texts(await withMemory(twice, MEMORY))).toEqual(texts(saved));
  });

  it.each([
    ['of another namespace', `<memory xmlns="${MEMORY_NAMESPACE}0">x</memory>`],
    ['without a namespace', '<memory>x</memory>'],
    ['that is no XML', 'memory'],
    ['that is broken', `<memory xmlns="${MEMORY_NAMESPACE}">x`],
    [
      'that is larger than ours can be',
      `<memory xmlns="${MEMORY_NAMESPACE}">${'x'.repeat(MAX_MEMORY_PART)}</memory>`,
    ],
  ])('is not a part %s', async (_, part) => {
    const saved = changed(await withMemory(plain(), MEMORY), { 'customXml/item1.xml': part });
    expect(await memoryOf(saved)).toBeUndefined();
  });

  it('is not looked for in a part that is missing', async () => {
    const saved = changed(await withMemory(plain(), MEMORY), { 'customXml/item1.xml': undefined });
    expect(await memoryOf(saved)).toBeUndefined();
  });

  it.each<[string, Uint8Array]>([
    ['plain', plain()],
    ['with prefixes', plain({ prefix: 'x' })],
    ['Strict', plain({ isStrict: true })],
    ['in UTF-16', plain({ isUtf16: true })],
    ['full of everything', torture],
    [
      'without a default for XML parts',
      changed(plain(), {
        '[Content_Types].xml': (text) =>
          text.replace('<Default Extension="xml" ContentType="application/xml"/>', ''),
      }),
    ],
  ])('leaves a workbook %s valid to the Open XML SDK', async (_, bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'cpd-check-'));
    const file = join(folder, 'checked.xlsx');
    writeFileSync(file, await withMemory(bytes, MEMORY));
    const errors = await validationErrors(file);
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([]);
  });
});
