import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { crc32 } from '../../../src/hosts/file/crc32';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { entryBytes, readZip, type ZipEntry } from '../../../src/hosts/file/zip-read';
import { newEntry, writeZip } from '../../../src/hosts/file/zip-write';
import { hasProgram } from './programs';

const TORTURE = new Uint8Array(readFileSync('test/fixtures/torture.xlsx'));

const fresh = (name: string, text: string): ZipEntry => newEntry(name, strToU8(text), nodeCompression);

const text = (entry: ZipEntry | undefined): string =>
  entry === undefined ? '(missing)' : strFromU8(entryBytes(entry, nodeCompression));

/** Names of letters (some beyond ASCII) in folders, different even without regard to case. */
const names = fc.uniqueArray(fc.stringMatching(/^[a-zåé名]{1,8}(\/[a-z0-9 _-]{1,8}){0,2}\.xml$/), {
  maxLength: 12,
});

const archives = names.chain((list) =>
  fc
    .array(fc.uint8Array({ maxLength: 600 }), { minLength: list.length, maxLength: list.length })
    .map((contents) => list.map((name, index) => ({ name, bytes: contents[index] ?? new Uint8Array() }))),
);

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  });

  it('is zero for no bytes', () => {
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe('writeZip and readZip', () => {
  it('are inverse, whatever the names and bytes', () => {
    fc.assert(
      fc.property(archives, (files) => {
        const entries = files.map(({ name, bytes }) => newEntry(name, bytes, nodeCompression));
        const read = readZip(writeZip(entries));
        expect(read).toEqual(entries);
        expect(read.map((entry) => entryBytes(entry, nodeCompression))).toEqual(
          files.map(({ bytes }) => bytes),
        );
      }),
    );
  });

  it('agree with fflate', () => {
    fc.assert(
      fc.property(archives, (files) => {
        const ours = unzipSync(
          writeZip(files.map(({ name, bytes }) => newEntry(name, bytes, nodeCompression))),
        );
        expect(Object.keys(ours).sort()).toEqual(files.map(({ name }) => name).sort());
        for (const { name, bytes } of files) expect(ours[name]).toEqual(bytes);
        const theirs = readZip(zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))));
        expect(theirs.map((entry) => entryBytes(entry, nodeCompression)).length).toBe(files.length);
      }),
    );
  });

  it('keep order, packed bytes and times of a workbook', () => {
    const before = readZip(TORTURE);
    const after = readZip(writeZip(before));
    expect(before.length).toBe(64);
    expect(after).toEqual(before);
  });

  it('give the same archive for the same entries', () => {
    const entries = [fresh('a.xml', '<a/>'), fresh('b.xml', 'b'.repeat(500))];
    expect(writeZip(entries)).toEqual(writeZip(entries));
  });

  it('store what deflating would not shorten, and deflate the rest', () => {
    expect(fresh('a', 'x').method).toBe(0);
    expect(fresh('a', 'x'.repeat(500)).method).toBe(8);
  });

  it('date new entries 1 January 1980', () => {
    const { time } = fresh('a', 'x');
    expect({ year: 1980 + (time >>> 25), month: (time >>> 21) & 15, day: (time >>> 16) & 31 }).toEqual({
      year: 1980,
      month: 1,
      day: 1,
    });
    expect(time & 0xffff).toBe(0);
  });

  it('flag only names beyond ASCII as UTF-8', () => {
    const flags = (name: string): number => {
      const zip = writeZip([fresh(name, 'x')]);
      return new DataView(zip.buffer).getUint16(6, true);
    };
    expect(flags('plain.xml')).toBe(0);
    expect(flags('naïve.xml')).toBe(0x0800);
  });
});

describe('other programs accept what writeZip writes', () => {
  const entries = [fresh('a.xml', '<a/>'), fresh('folder/ünï.xml', 'x'.repeat(5000)), fresh('empty', '')];
  const run = (command: string, before: readonly string[], after: readonly string[] = []): number | null => {
    const folder = mkdtempSync(join(tmpdir(), 'cpd-zip-'));
    try {
      const file = join(folder, 'a.zip');
      writeFileSync(file, writeZip([...entries, ...readZip(TORTURE)]));
      return spawnSync(command, [...before, file, ...after]).status;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('unzip -t finds no error', () => {
    if (!hasProgram('unzip', 'unzip', ['-v'])) return;
    expect(run('unzip', ['-t'])).toBe(0);
  });

  it('the zipfile module of Python finds no error', () => {
    if (!hasProgram('Python', 'python3', ['--version'])) return;
    const script = 'import sys,zipfile; sys.exit(0 if zipfile.ZipFile(sys.argv[1]).testzip() is None else 3)';
    expect(run('python3', ['-c', script])).toBe(0);
  });
});

describe('readZip', () => {
  /** An archive with one entry whose directory entry is changed by `change`, given the view and its place. */
  const altered = (change: (view: DataView, at: number) => void): Uint8Array => {
    const zip = writeZip([fresh('a.xml', 'x'.repeat(500))]);
    const view = new DataView(zip.buffer);
    change(view, view.getUint32(zip.length - 6, true));
    return zip;
  };

  it('reads an archive with a comment and with bytes after its end', () => {
    const zip = writeZip([fresh('a.xml', '<a/>')]);
    const commented = new Uint8Array([...zip, ...strToU8('hello')]);
    new DataView(commented.buffer).setUint16(zip.length - 2, 5, true);
    expect(text(readZip(commented)[0])).toBe('<a/>');
    expect(text(readZip(new Uint8Array([...zip, 0, 0]))[0])).toBe('<a/>');
  });

  it('reads sizes and places from zip64 fields', () => {
    expect(readZip(zip64Archive('<a/>')).map(text)).toEqual(['<a/>']);
  });

  it('refuses an archive that is cut off at any point', () => {
    const zip = writeZip([fresh('a.xml', 'x'.repeat(500)), fresh('b.xml', '<b/>')]);
    for (let length = 4; length < zip.length; length += 1) {
      expect(() => readZip(zip.slice(0, length))).toThrow(/cut off/);
    }
  });

  it('refuses encrypted entries', () => {
    expect(() =>
      readZip(
        altered((view, at) => {
          view.setUint16(at + 8, 1, true);
        }),
      ),
    ).toThrow(/encrypted with a password/);
  });

  it('refuses a method of compression other than stored and deflated', () => {
    expect(() =>
      readZip(
        altered((view, at) => {
          view.setUint16(at + 10, 12, true);
        }),
      ),
    ).toThrow(/a\.xml is compressed in a way/);
  });

  it('refuses a stored entry with two sizes', () => {
    expect(() =>
      readZip(
        altered((view, at) => {
          view.setUint16(at + 10, 0, true);
        }),
      ),
    ).toThrow(/size of its part a\.xml is wrong/);
  });

  it('refuses data that reach into the directory', () => {
    expect(() =>
      readZip(
        altered((view, at) => {
          view.setUint32(at + 20, 5000, true);
        }),
      ),
    ).toThrow(/a\.xml is cut off/);
  });

  it('refuses an entry that is not where the directory says', () => {
    expect(() =>
      readZip(
        altered((view, at) => {
          view.setUint32(at + 42, 3, true);
        }),
      ),
    ).toThrow(/not where it should be/);
  });

  it('refuses a directory that holds more than it says', () => {
    const zip = writeZip([fresh('a.xml', 'a'), fresh('b.xml', 'b')]);
    new DataView(zip.buffer).setUint16(zip.length - 12, 1, true);
    expect(() => readZip(zip)).toThrow(/more in it than it says/);
  });

  it('refuses two parts whose names differ only in case', () => {
    expect(() => readZip(writeZip([fresh('xl/A.xml', 'a'), fresh('xl/a.xml', 'b')]))).toThrow(
      /part xl\/a\.xml twice/,
    );
  });

  it('refuses entries that share their bytes', () => {
    const zip = writeZip([fresh('a.xml', 'a'), fresh('b.xml', 'b')]);
    const view = new DataView(zip.buffer);
    const second = view.getUint32(zip.length - 6, true) + 46 + 5;
    view.setUint32(second + 42, 0, true);
    expect(() => readZip(zip)).toThrow(/overlap/);
  });

  it.each(['../a.xml', '/a.xml', 'xl\\a.xml', 'C:a.xml', 'xl/../a.xml', 'xl/./a.xml', 'a\0.xml'])(
    'refuses the name %j',
    (name) => {
      expect(() => readZip(writeZip([fresh(name, 'x')]))).toThrow(/unusable name/);
    },
  );

  it('accepts dots inside names', () => {
    expect(readZip(writeZip([fresh('xl/a..b.xml', 'x')])).length).toBe(1);
  });
});

describe('the bounds of readZip', () => {
  /** An archive whose directory declares these unpacked sizes; the packed bytes are a few. */
  const declaring = (...sizes: readonly number[]): Uint8Array =>
    writeZip(sizes.map((size, index) => ({ ...fresh(`${index}.xml`, 'x'.repeat(500)), size })));

  it('refuses a part over 500 MB', () => {
    expect(() => readZip(declaring(500_000_001))).toThrow(/would take 500 MB/);
  });

  it('refuses parts over 1 GiB together', () => {
    expect(() => readZip(declaring(400_000_000, 400_000_000, 400_000_000))).toThrow(/would take 1,200 MB/);
  });

  it('refuses a file that would grow more than 250 times', () => {
    expect(() => readZip(declaring(64_000_001))).toThrow(/would grow from 0 MB to 64 MB/);
    expect(readZip(declaring(64_000_000)).length).toBe(1);
  });

  it('refuses more than 10,000 entries', () => {
    const entries = (count: number): ZipEntry[] =>
      Array.from({ length: count }, (_, index) => ({ ...fresh('x', ''), name: `${index}.xml` }));
    expect(readZip(writeZip(entries(10_000))).length).toBe(10_000);
    expect(() => readZip(writeZip(entries(10_001)))).toThrow(/10,001 parts/);
  });
});

describe('entryBytes', () => {
  const entry = fresh('xl/a.xml', 'x'.repeat(500));

  it('refuses bytes whose CRC is not the one declared', () => {
    expect(() => entryBytes({ ...entry, crc: entry.crc ^ 1 }, nodeCompression)).toThrow(
      /part xl\/a\.xml has changed/,
    );
  });

  it.each([0, 1, 499, 501, 5000])('refuses a declared size of %d where there are 500 bytes', (size) => {
    expect(() => entryBytes({ ...entry, size }, nodeCompression)).toThrow(/part xl\/a\.xml/);
  });

  it('refuses damaged deflate data', () => {
    const raw = entry.raw.map(() => 0xff);
    expect(() => entryBytes({ ...entry, raw }, nodeCompression)).toThrow(
      /part xl\/a\.xml cannot be unpacked/,
    );
  });

  it('never unpacks more than the declared size', () => {
    const bomb = newEntry('bomb', new Uint8Array(5_000_000), nodeCompression);
    expect(() => nodeCompression.inflate(bomb.raw, 1000)).toThrow();
    expect(nodeCompression.inflate(bomb.raw, 5_000_000).length).toBe(5_000_000);
  });
});

/** A zip64 archive of one stored part `a.xml`, every number that can be moved to a zip64 field moved there. */
function zip64Archive(content: string): Uint8Array {
  const plain = writeZip([fresh('a.xml', content)]);
  const view = new DataView(plain.buffer);
  const start = view.getUint32(plain.length - 6, true);
  const directory = new Uint8Array(46 + 5 + 28);
  directory.set(plain.subarray(start, start + 51));
  const entry = new DataView(directory.buffer);
  for (const at of [20, 24, 42]) entry.setUint32(at, 0xffffffff, true);
  entry.setUint16(30, 28, true);
  entry.setUint16(51, 1, true);
  entry.setUint16(53, 24, true);
  entry.setUint32(55, content.length, true);
  entry.setUint32(63, content.length, true);
  const end = new DataView(new ArrayBuffer(56 + 20 + 22));
  end.setUint32(0, 0x06064b50, true);
  end.setUint32(4, 44, true);
  end.setUint32(24, 1, true);
  end.setUint32(32, 1, true);
  end.setUint32(40, directory.length, true);
  end.setUint32(48, start, true);
  end.setUint32(56, 0x07064b50, true);
  end.setUint32(64, start + directory.length, true);
  end.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) end.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) end.setUint32(at, 0xffffffff, true);
  return new Uint8Array([...plain.subarray(0, start), ...directory, ...new Uint8Array(end.buffer)]);
}
