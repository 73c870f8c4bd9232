/**
 * Writes THIRD-PARTY-LICENCES.md: every package that is built into dist/cpd-check.mjs, with the text of its licence.
 * Usage: node scripts/licences.mjs [--check] [FILE]; with --check nothing is written, and exit code 1 says that FILE is
 * not what would be written.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The folders of all packages that the product needs, directly or not; those only for development are left out. */
function shippedFolders() {
  return Object.entries(readJson('package-lock.json').packages)
    .filter(([folder, entry]) => folder !== '' && entry.dev !== true)
    .map(([folder]) => folder);
}

/** What an installed package says of itself. Throws if it names no licence: that is for a person to look into. */
function shippedPackage(folder) {
  const { name, version, license, author } = readJson(`${folder}/package.json`);
  if (typeof license !== 'string') throw new Error(`${name} names no licence in its package.json.`);
  const file = readdirSync(path.join(root, folder)).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  const text = file === undefined ? undefined : readFileSync(path.join(root, folder, file), 'utf8');
  return {
    name,
    version,
    license,
    author: typeof author === 'string' ? author : author?.name,
    text: text
      ?.replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  };
}

function section({ name, version, license, author, text }) {
  const holder = author === undefined ? '' : `, author ${author}`;
  const said =
    text === undefined
      ? `The package brings no licence file; its package.json says: ${license}${holder}.`
      : `\`\`\`text\n${text}\n\`\`\``;
  return `## ${name} ${version}\n\n${said}\n`;
}

/** A table whose columns are padded, as prettier would have it. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [header, ...body] = rows;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function licences() {
  const packages = shippedFolders()
    .map(shippedPackage)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '# Third-party licences',
    '',
    'These packages are built into `dist/cpd-check.mjs`. `npm run docs` writes this page.',
    '',
    table([
      ['Package', 'Version', 'Licence'],
      ...packages.map(({ name, version, license }) => [name, version, license]),
    ]),
    '',
    packages.map(section).join('\n'),
  ].join('\n');
}

const words = process.argv.slice(2);
const file = words.find((word) => word !== '--check') ?? path.join(root, 'THIRD-PARTY-LICENCES.md');
if (!words.includes('--check')) {
  writeFileSync(file, licences());
} else if (readFileSync(file, 'utf8') !== licences()) {
  console.error(`${file} is not what the installed packages say; run "npm run docs".`);
  process.exitCode = 1;
}
