import type { Note } from '../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { carryOut, type Kept } from './carry-out';
import { modelOf, type Model } from './model';
import { workbookObject } from './objects/workbook';
import { connect } from './office-bundle';
import type { Batch } from './wire';

/** What Excel on the web takes in one request, and gives in one answer. */
const MOST_BYTES = 5 * 1024 * 1024;
/** Above so many cells it answers `null`. */
const MOST_CELLS = 5_000_000;

/** One `context.sync()`: how many bytes went each way. */
export type Sync = { readonly requestBytes: number; readonly answerBytes: number; readonly actions: number };

/** How a local Excel differs from one that is at ease. */
export type Trouble = {
  /** Smaller than Excel's own limit, so that a small workbook reaches it. */
  readonly mostCells?: number;
  /** What happens before a sync, counted from 1: a code refuses it whole, as Excel does while a cell is edited. */
  readonly before?: (sync: number, model: Model) => string | undefined;
};

export type LocalExcel = {
  readonly model: Model;
  /** Every sync that was answered, but those that only let go of references, which `Excel.run` makes as it ends. */
  readonly syncs: readonly Sync[];
};

/** Opens a workbook in a local Excel, and lets every later `Excel.run` of this process talk to it. */
export function openLocalExcel(
  snapshot: WorkbookSnapshot,
  notes: readonly Note[] = [],
  trouble: Trouble = {},
): LocalExcel {
  const model = modelOf(snapshot, notes, trouble.mostCells ?? MOST_CELLS);
  const workbook = workbookObject(model);
  const kept: Kept = new Map();
  const syncs: Sync[] = [];
  let count = 0;
  const refused = (ErrorCode: string) => ({
    ...{ HttpStatusCode: 400, ErrorCode, ErrorMessage: ErrorCode, Headers: {}, Body: null },
  });

  connect(async (_customData, _flags, message) => {
    await Promise.resolve();
    // What office.js sends has left its page: as text, and read anew.
    const sent = JSON.stringify(message.Body);
    const batch = JSON.parse(sent) as Batch;
    const isWork = !isHousekeeping(batch);
    const refusal = isWork ? trouble.before?.((count += 1), model) : undefined;
    if (refusal !== undefined) return refused(refusal);
    const requestBytes = Buffer.byteLength(sent);
    if (requestBytes > MOST_BYTES) return refused('RequestPayloadSizeLimitExceeded');
    const body = carryOut(batch, workbook, kept);
    const answer = JSON.stringify(body);
    const answerBytes = Buffer.byteLength(answer);
    if (isWork) syncs.push({ requestBytes, answerBytes, actions: batch.Actions.length });
    if (answerBytes > MOST_BYTES) return refused('ResponsePayloadSizeLimitExceeded');
    const Body: unknown = JSON.parse(answer);
    return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body };
  });
  return { model, syncs };
}

const isHousekeeping = ({ Actions }: Batch): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');
