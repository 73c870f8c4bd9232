import type { Progress } from '../../workbook/progress';
import { excelFault } from './faults';

/**
 * Runs stepwise work inside one `Excel.run`, which holds its context until the work has ended, whether it is done, fails
 * or is given up; what waits unsent is then not sent. `Excel.run` waits for a cell that is being edited, where Excel can.
 * Throws a workbook fault if Excel refuses.
 */
export async function* running<T>(
  work: (context: Excel.RequestContext) => AsyncGenerator<Progress, T>,
): AsyncGenerator<Progress, T> {
  const opened = defer<Excel.RequestContext>();
  const ended = defer<'done' | 'given up'>();
  const run = Excel.run({ delayForCellEdit: true }, async (context) => {
    opened.resolve(context);
    if ((await ended.promise) === 'given up') throw new Error('The work was given up.');
  });
  run.catch(opened.reject);
  let isDone = false;
  try {
    const result = yield* work(await opened.promise);
    isDone = true;
    return result;
  } catch (error) {
    throw excelFault(error, 'nothing');
  } finally {
    ended.resolve(isDone ? 'done' : 'given up');
    // Of work that was given up, why is said already.
    await run.catch((error: unknown) => {
      if (isDone) throw excelFault(error, 'part');
    });
  }
}

type Deferred<T> = {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
};

function defer<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((take, refuse) => {
    resolve = take;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
