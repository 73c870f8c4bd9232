/**
 * Makes the pictures of the README in docs/pictures from the copies that `npm run demo` writes: LibreOffice prints them,
 * and the named part of a page becomes a PNG. Needs soffice, pdftotext and pdftoppm. Usage: node scripts/pictures.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'docs/pictures');
const MARGIN = 8;
const MOST_BYTES = 150_000;

/**
 * Each picture: whose copy, a text that no page before its own has, and the words between which it is cut, top and bottom
 * line included. Widths of the picture are in pixels.
 */
const PICTURES = [
  { name: 'marked-log', copy: 'futura', page: '3-Nov-24', from: 'Hussain,', to: 'Imrie,', width: 900 },
  {
    name: 'marked-matrix',
    copy: 'letta',
    page: 'Statutory Training Matrix',
    from: 'Statutory',
    to: 'Muñoz,',
    width: 900,
  },
  {
    name: 'compliance',
    copy: 'futura',
    page: 'Compliance As at',
    from: 'Compliance',
    to: 'Site',
    width: 900,
  },
  { name: 'findings', copy: 'futura', page: 'Findings As at', from: 'Findings', to: 'Folasade', width: 1200 },
];

const run = (command, ...words) =>
  execFileSync(command, words, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 26,
  });

/** The pages of a PDF: the words of each with their places in points, in reading order. */
function pagesOf(pdf) {
  const pages = run('pdftotext', '-bbox', pdf, '-').split('<page ').slice(1);
  return pages.map((page) =>
    [
      ...page.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
      ),
    ].map(([, left, top, right, bottom, text]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text,
    })),
  );
}

/** The part of a page to be shown: page number from 1, and its edges in points. */
function part(pages, { name, page, from, to }) {
  const index = pages.findIndex((words) =>
    words
      .map(({ text }) => text)
      .join(' ')
      .includes(page),
  );
  const words = pages[index] ?? [];
  const first = words.find(({ text }) => text === from);
  const last = words.findLast(({ text }) => text === to);
  if (!first || !last) throw new Error(`${name}: "${page}", "${from}" and "${to}" are not on one page.`);
  const shown = words.filter(({ top, bottom }) => top >= first.top - 1 && bottom <= last.bottom + 1);
  return {
    number: index + 1,
    left: Math.min(...shown.map(({ left }) => left)) - MARGIN,
    right: Math.max(...shown.map(({ right }) => right)) + MARGIN,
    top: first.top - MARGIN,
    bottom: last.bottom + MARGIN,
  };
}

run(process.execPath, 'scripts/demo.mjs');
mkdirSync(target, { recursive: true });
const scratch = mkdtempSync(path.join(os.tmpdir(), 'cpd-pictures-'));
for (const picture of PICTURES) {
  const copy = `oakfield-checked-by-${picture.copy}`;
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  const book = path.join('demo-output', `${copy}.xlsx`);
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, book);
  const pdf = path.join(scratch, `${copy}.pdf`);
  const { number, left, right, top, bottom } = part(pagesOf(pdf), picture);
  const scale = picture.width / (right - left);
  const pixels = (points) => String(Math.round(points * scale));
  const file = path.join(target, picture.name);
  const edges = [
    '-x',
    pixels(left),
    '-y',
    pixels(top),
    '-W',
    pixels(right - left),
    '-H',
    pixels(bottom - top),
  ];
  const pages = ['-f', String(number), '-l', String(number), '-r', String(72 * scale)];
  run('pdftoppm', '-png', '-singlefile', ...pages, ...edges, pdf, file);
  const { size } = statSync(`${file}.png`);
  console.log(`docs/pictures/${picture.name}.png, ${Math.round(size / 1000)} KB`);
  if (size > MOST_BYTES) throw new Error('A picture should stay under 150 KB: make it narrower or shorter.');
}
rmSync(scratch, { recursive: true });
