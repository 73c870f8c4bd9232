/**
 * Makes the pictures of the README in docs/pictures: the sample is checked with all summary sheets, LibreOffice prints
 * the copies, and the named part of a page becomes a PNG. Needs soffice, pdftotext and pdftoppm. Usage:
 * node scripts/pictures.mjs
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'docs/pictures');
const SAMPLE = 'samples/oakfield-training-register.xlsx';
const MARGIN = 8;
const MOST_BYTES = 260_000;

/**
 * Each picture: whose copy, a text that no page before its own has, and the words between which it is cut, top and bottom
 * line included; without words the upper part of the page, as much as `share` says. Widths of the picture are in pixels.
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
  ...[
    ['compliance', 'letta', 'Compliance As at'],
    ['coverage', 'futura', 'Coverage As at'],
    ['findings', 'futura', 'Findings As at', 0.55],
    ['questions', 'futura', 'Questions As at', 0.55],
    ['renewals', 'futura', 'Renewals As at'],
    ['reminders', 'futura', 'Forename Surname E-mail', 0.45],
    ['needs', 'archway', 'Needs, reviews and requests As at'],
    ['budget', 'archway', 'Budget As at'],
    ['repayments', 'archway', 'Repayments that may be possible As at'],
    ['impact', 'archway', 'Impact of training As at'],
    ['access', 'archway', 'Access to training As at'],
    ['providers', 'archway', 'Training providers As at', 0.75],
    ['duties', 'archway', 'What the organisation must do As at', 0.75],
    ['exceptions', 'letta', 'Exceptions As at'],
    ['governors', 'archway', 'Training: report to governors As at'],
    ['about', 'letta', 'About this check As at', 0.75],
  ].map(([name, copy, page, share = 1]) => ({
    ...{ name, copy, page, share },
    width: name === 'governors' ? 800 : 1200,
  })),
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
function part(pages, { name, page, from, to, share = 1 }) {
  const index = pages.findIndex((words) =>
    words
      .map(({ text }) => text)
      .join(' ')
      .includes(page),
  );
  const words = pages[index] ?? [];
  const first = from === undefined ? words[0] : words.find(({ text }) => text === from);
  // The footer says `Page 3 of 50`.
  const footer = words.findLast(({ text }) => text === 'Page');
  const end = footer === undefined ? Infinity : footer.top * share;
  const above = words.filter(({ bottom }) => bottom < end - 1);
  const last =
    to === undefined
      ? above.reduce((lowest, word) => (word.bottom > lowest.bottom ? word : lowest), above[0])
      : words.findLast(({ text }) => text === to);
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

run(process.execPath, 'scripts/build-when-stale.mjs');
mkdirSync(target, { recursive: true });
const scratch = mkdtempSync(path.join(os.tmpdir(), 'cpd-pictures-'));
for (const policy of new Set(PICTURES.map(({ copy }) => copy))) {
  const book = path.join(scratch, `${policy}.xlsx`);
  const words = [
    'check',
    SAMPLE,
    '--policy',
    policy,
    '--as-at',
    '2026-11-22',
    '--sheets',
    'all',
    '--out',
    book,
  ];
  const { status } = spawnSync(process.execPath, ['dist/cpd-check.mjs', ...words], { cwd: root });
  if (status !== 1) throw new Error(`The sample could not be checked by ${policy}.`);
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, book);
}
for (const picture of PICTURES) {
  const pdf = path.join(scratch, `${picture.copy}.pdf`);
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
  if (size > MOST_BYTES) throw new Error('A picture should stay under 260 KB: make it narrower or shorter.');
}
rmSync(scratch, { recursive: true });
