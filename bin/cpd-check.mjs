#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Kept in git, so that npm can link the command before anything is built.
const bundle = new URL('../dist/cpd-check.mjs', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write(
    'cpd-check: the program is not built yet. Run “npm ci” in its folder, then try again.\n',
  );
  process.exitCode = 2;
}
