import { excelFault, writtenBy } from './faults';

/** Excel on the web takes 5 MB in one request; what office.js adds to each call is only guessed. */
const MOST_BYTES = 3_000_000;

/** Calls that wait to be sent: as many in one sync as Excel takes. */
export type Outbox = {
  /** Adds calls that are about so many bytes long, after sending what waits if there is no room for them. */
  readonly add: (bytes: number, calls: () => void) => Promise<void>;
  /** Sends what waits. Throws a workbook fault that says what had been written if Excel refuses. */
  readonly send: () => Promise<void>;
};

export function outboxOf(context: Excel.RequestContext): Outbox {
  let waiting = 0;
  let sent = 0;
  const send = async (): Promise<void> => {
    waiting = 0;
    try {
      await context.sync();
    } catch (error) {
      throw excelFault(error, writtenBy(error, sent));
    }
    sent += 1;
  };
  return {
    send: async () => {
      if (waiting > 0) await send();
    },
    add: async (bytes, calls) => {
      if (waiting > 0 && waiting + bytes > MOST_BYTES) await send();
      // Formulas wait with their results until all that goes together is there.
      if (waiting === 0) context.application.suspendApiCalculationUntilNextSync();
      calls();
      waiting += bytes;
    },
  };
}

/** About how many bytes a call takes besides its data: the paths to its object, and the actions on them. */
export const CALL_BYTES = 700;

const encoder = new TextEncoder();

/** How many bytes data takes in a request. */
export const bytesOf = (data: unknown): number => encoder.encode(JSON.stringify(data)).length;
