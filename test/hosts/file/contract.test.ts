import { openFileWorkbook } from '../../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, relationshipsOf } from '../../../src/hosts/file/package';
import {
  attributesOf,
  childElements,
  innerText,
  rootElement,
  unescapeXml,
} from '../../../src/hosts/file/splice';
import { chartFrames } from '../../../src/hosts/file/write-drawing';
import { parseA1Range } from '../../../src/workbook/address';
import type { Note } from '../../../src/workbook/edits';
import type { Workbook } from '../../../src/workbook/workbook';
import { describeWorkbookContract, type ContractChart, type ContractHost } from '../../workbook/contract';
import { buildXlsx, type Dialect } from './build-xlsx';
import { marksIn, sheetParts } from './marks-in-file';

function notesIn(bytes: Uint8Array): readonly Note[] {
  const pkg = openPackage(bytes, nodeCompression);
  return sheetParts(bytes).flatMap(({ sheet, part }) =>
    relationshipsOf(pkg, part)
      .filter(({ type }) => type.endsWith('/comments'))
      .flatMap(({ target }) => {
        const text = pkg.text(target);
        const list = childElements(text, rootElement(text)).find(({ local }) => local === 'commentList');
        return (list ? childElements(text, list) : []).map((comment) => {
          const range = parseA1Range(attributesOf(text, comment).get('ref') ?? '');
          return { sheet, row: range?.top ?? -1, column: range?.left ?? -1, text: innerText(text, comment) };
        });
      }),
  );
}

/** Our charts by their names, each with the title that its part has. */
function chartsIn(bytes: Uint8Array): readonly ContractChart[] {
  const pkg = openPackage(bytes, nodeCompression);
  return sheetParts(bytes).flatMap(({ sheet, part }) =>
    relationshipsOf(pkg, part)
      .filter(({ type }) => type.endsWith('/drawing'))
      .flatMap(({ target: drawing }) => {
        const targets = new Map(relationshipsOf(pkg, drawing).map(({ id, target }) => [id, target]));
        return chartFrames(pkg.text(drawing)).map(({ name, relationship }) => {
          const text = pkg.text(targets.get(relationship) ?? '');
          const title = unescapeXml(/<a:t>(.*?)<\/a:t>/.exec(text)?.[1] ?? '');
          return { sheet, key: name.replace(/^cpd-check:/, ''), title };
        });
      }),
  );
}

/** A file that is saved and opened anew after every apply, as between two runs of the command line. */
function reopening(bytes: Uint8Array): ContractHost {
  let saved = bytes;
  const open = () => openFileWorkbook(saved, 'register.xlsx', nodeCompression);
  const workbook: Workbook = {
    read: () => open().read(),
    apply: async function* (edits) {
      const file = open();
      const applied = yield* file.apply(edits);
      saved = file.save();
      return applied;
    },
    clear: async function* () {
      const file = open();
      const applied = yield* file.clear();
      saved = file.save();
      return applied;
    },
  };
  return {
    workbook,
    marks: () => Promise.resolve(marksIn(saved)),
    notes: () => Promise.resolve(notesIn(saved)),
    charts: () => Promise.resolve(chartsIn(saved)),
  };
}

/** A file that is applied to several times before it is saved. */
function keptOpen(bytes: Uint8Array): ContractHost {
  const workbook = openFileWorkbook(bytes, 'register.xlsx', nodeCompression);
  return {
    workbook,
    marks: () => Promise.resolve(marksIn(workbook.save())),
    notes: () => Promise.resolve(notesIn(workbook.save())),
    charts: () => Promise.resolve(chartsIn(workbook.save())),
  };
}

const DIALECTS: readonly (readonly [string, Dialect])[] = [
  ['A file', {}],
  ['A file with prefixes', { prefix: 'x' }],
  ['A Strict file', { isStrict: true }],
  ['A file in UTF-16', { isUtf16: true }],
  ['A file with single quotes', { hasSingleQuotes: true }],
];

for (const [name, dialect] of DIALECTS) {
  describeWorkbookContract(name, ({ dateSystem, sheets, userNote }) =>
    Promise.resolve(reopening(buildXlsx({ dateSystem, sheets, note: userNote }, dialect))),
  );
}

describeWorkbookContract('A file kept open', ({ dateSystem, sheets, userNote }) =>
  Promise.resolve(keptOpen(buildXlsx({ dateSystem, sheets, note: userNote }))),
);
