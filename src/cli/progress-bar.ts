import { setImmediate } from 'node:timers/promises';
import type { Progress, StepName } from '../workbook/progress';

/** Rough shares of the whole, in percent, by measurement of large registers; they add up to 100. */
const SHARES: readonly (readonly [step: StepName, share: number, words: string])[] = [
  ['read', 45, 'Reading'],
  ['recognise', 5, 'Recognising'],
  ['extract', 20, 'Understanding'],
  ['derive', 5, 'Comparing'],
  ['evaluate', 10, 'Judging'],
  ['report', 5, 'Reporting'],
  ['apply', 10, 'Writing'],
];

/** The longest time in milliseconds between turns of the event loop; a turn for each of many reports would cost. */
const TURN_MS = 10;

/** The part of a terminal that the bar uses; `process.stderr` fits. */
export type BarOutput = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
};

export type ProgressBar = {
  /** Shows how far a step has come, then lets the event loop turn, so that Ctrl-C is heard. */
  readonly report: (progress: Progress) => Promise<void>;
  /** Takes the bar away. */
  readonly clear: () => void;
};

/** A bar on a terminal, once the work has taken `afterMs` milliseconds by `now`; nothing elsewhere. */
export function progressBar(
  output: BarOutput,
  now: () => number = () => performance.now(),
  afterMs = 300,
): ProgressBar {
  const began = now();
  let turned = began;
  let shown = '';
  const clear = (): void => {
    if (shown !== '') output.write('\r\u001B[K');
    shown = '';
  };
  const report = async (progress: Progress): Promise<void> => {
    if (output.isTTY === true && now() - began >= afterMs) {
      const line = barLine(progress, output.columns === 0 ? 80 : (output.columns ?? 80));
      if (line !== shown) output.write(`\r${line}\u001B[K`);
      shown = line;
    }
    if (now() - turned >= TURN_MS) {
      await setImmediate();
      turned = now();
    }
  };
  return { report, clear };
}

/** `Judging ██████░░░░ 62 %`, at most `columns` − 1 characters wide. */
function barLine({ step, done }: Progress, columns: number): string {
  const at = SHARES.findIndex(([name]) => name === step);
  const before = SHARES.slice(0, at).reduce((sum, [, share]) => sum + share, 0);
  const [, share, words] = SHARES[at] ?? [step, 0, step];
  const percent = Math.floor(before + share * Math.min(1, Math.max(0, done)));
  const width = Math.max(5, Math.min(30, columns - 24));
  const filled = Math.round((width * percent) / 100);
  return `${words.padEnd(13)} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${percent} %`.slice(
    0,
    columns - 1,
  );
}
