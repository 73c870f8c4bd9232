/**
 * Builds `dist/cpd-check.mjs` when it is missing or older than anything it is made of; else returns at once and says
 * nothing. npm runs it after `npm ci` and before every `npx`, so it is quick and needs no packages to find out.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const bundle = path.join(root, 'dist/cpd-check.mjs');
const sources = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'webpack.config.mjs'];
const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');

// The rules are not among the sources: the program reads them from their folder each time.
/** The last change within a file or folder, in milliseconds; a removed file shows in its folder's own time. */
function lastChange(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => lastChange(path.join(file, name))));
}

const built = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isStale = sources.some((source) => lastChange(path.join(root, source)) > built);

if (isStale && !existsSync(webpack)) {
  // Installed without development packages, or from a package that holds the bundle already.
  if (built === 0) {
    console.error('cpd-check: not built, because the development packages are missing; run "npm ci" once.');
  }
} else if (isStale) {
  const began = new Date();
  try {
    execFileSync(process.execPath, [webpack, '--config', 'webpack.config.mjs'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    // webpack leaves a bundle alone that would not change; without a new time it would be stale for ever.
    utimesSync(bundle, began, began);
  } catch {
    console.error('cpd-check: the build failed; see above.');
    process.exit(1);
  }
}

if (existsSync(bundle)) chmodSync(bundle, 0o755);
