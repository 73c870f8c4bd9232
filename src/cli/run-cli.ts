import { isFault } from '../faults';
import { parseInvocation, type Invocation } from './args';
import { runCheck } from './commands/check';
import { runDiff } from './commands/diff';
import { runDocs } from './commands/docs';
import { runExplain } from './commands/explain';
import { runInspect } from './commands/inspect';
import { runSchemas } from './commands/schemas';
import { runTest } from './commands/test';
import { helpText } from './help';
import { policyNames } from './load-policy';
import { say, type ExitCode, type Surroundings } from './surroundings';

/** Runs the program: the words after `cpd-check` in, the exit code out. Never throws. */
export async function runCli(words: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    return await run(parseInvocation(words), around);
  } catch (error) {
    if (isFault(error)) say(around, error.message);
    else sayBug(error, around);
    return 2;
  }
}

async function run(invocation: Invocation, around: Surroundings): Promise<ExitCode> {
  if (invocation.kind === 'version') {
    around.stdout.write(`${around.version}\n`);
    return 0;
  }
  if (invocation.kind === 'help') {
    around.stdout.write(helpText(invocation.command, policyNames(around.rulesFolder)));
    return 0;
  }
  const given = invocation.arguments;
  switch (invocation.command) {
    case 'check':
      return runCheck(given, around);
    case 'inspect':
      return runInspect(given, around);
    case 'explain':
      return runExplain(given, around);
    case 'test':
      return runTest(given, around);
    case 'diff':
      return runDiff(given, around);
    case 'schemas':
      return runSchemas(given, around);
    case 'docs':
      return runDocs(given, around);
  }
}

/** Our own mistake must not look like a faulty register or rule. */
function sayBug(error: unknown, around: Surroundings): void {
  say(
    around,
    'this is a mistake in CPD Check itself, not in your files; nothing more was done. Please report it with these lines:',
  );
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  around.stderr.write(`CPD Check ${around.version}\n${detail}\n`);
}
