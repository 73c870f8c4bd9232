import type { Progress } from '../../workbook/progress';

/**
 * Runs stepwise work inside one `Excel.run`, which holds its context until the work has ended, whether it is done, fails
 * or is given up. `Excel.run` waits for a cell that is being edited, where Excel can.
 */
export async function* running<T>(
  work: (context: Excel.RequestContext) => AsyncGenerator<Progress, T>,
): AsyncGenerator<Progress, T> {
  const opened = defer<Excel.RequestContext>();
  const ended = defer<undefined>();
  const run = Excel.run({ delayForCellEdit: true }, async (context) => {
    opened.resolve(context);
    await ended.promise;
  });
  const failed = run.then(() => {
    throw new Error('Excel closed the workbook before the work was done.');
  });
  const context = await Promise.race([opened.promise, failed]);
  try {
    return yield* work(context);
  } finally {
    ended.resolve(undefined);
    failed.catch(() => undefined);
    await run;
  }
}

type Deferred<T> = { readonly promise: Promise<T>; readonly resolve: (value: T) => void };

function defer<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((take) => {
    resolve = take;
  });
  return { promise, resolve };
}
