/** How far a step has come. `done` runs from 0 to 1 within the step. */
export type Progress = { readonly step: StepName; readonly done: number };

export type StepName = 'read' | 'recognise' | 'extract' | 'derive' | 'evaluate' | 'report' | 'apply';

/** Runs a stepwise task to its end, for callers that need no progress. */
export function runToEnd<T>(task: Generator<Progress, T>): T {
  for (;;) {
    const next = task.next();
    if (next.done === true) return next.value;
  }
}

/** As `runToEnd`, for a task that waits. `onProgress` is called for each step it reports. */
export async function runToEndAsync<T>(
  task: AsyncGenerator<Progress, T> | Generator<Progress, T>,
  onProgress: (progress: Progress) => void | Promise<void> = () => undefined,
): Promise<T> {
  for (;;) {
    const next = await task.next();
    if (next.done === true) return next.value;
    await onProgress(next.value);
  }
}
