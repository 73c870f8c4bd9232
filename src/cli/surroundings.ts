import type { BarOutput } from './progress-bar';

/** The world around a command, so that a command can be run without a terminal. */
export type Surroundings = {
  /** The folder of `catalogue.json` and the built-in policies. */
  readonly rulesFolder: string;
  readonly version: string;
  /** Today, ISO. */
  readonly today: () => string;
  readonly stdout: TerminalOutput;
  readonly stderr: TerminalOutput;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

export type TerminalOutput = BarOutput;

/** 0 nothing to tell; 1 something; 2 could not do it. */
export type ExitCode = 0 | 1 | 2;

/** Something a person should know that is not the result. */
export function say({ stderr }: Surroundings, message: string): void {
  stderr.write(`cpd-check: ${message}\n`);
}
