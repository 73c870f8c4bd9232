#!/usr/bin/env bash
# Everything that must hold before a change is taken in; .ci/run calls this too. Needs `npm ci` to have been run.
# Its last line is "N passed, 0 failed", from jest's own summary; jest's exit code decides.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

step() { printf '\n== %s\n' "$*"; }

# Files that a script writes and that are kept all the same.
generated=(
  rules/rule.schema.json
  rules/policy.schema.json
  rules/mapping.schema.json
  rules/clauses.schema.json
  rules/README.md
  rules/FACTS.md
  rules/COVERAGE-*.md
  THIRD-PARTY-LICENCES.md
  samples/oakfield-training-register.xlsx
  samples/planted.json
  samples/README.md
)

step 'Lint and format'
npm run --silent lint

step 'Types'
npm run --silent types

step 'Generated files are fresh'
# Compared with what was there before, not with the last commit, so that work in progress can be checked too.
sha256sum "${generated[@]}" >"$scratch/generated"
npm run --silent docs
npm run --silent samples
if ! sha256sum --check --quiet "$scratch/generated"; then
  echo 'These files were out of date. They have been written anew: look at them and keep them.' >&2
  exit 1
fi

step 'Demonstration'
npm run --silent demo

step 'Tests'
npm test -- --json --outputFile="$scratch/jest.json"
node -e '
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  if (numPendingTests > 0) console.log(`${numPendingTests} skipped`);
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
' "$scratch/jest.json"
