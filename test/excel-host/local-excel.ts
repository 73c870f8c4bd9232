import type { Note } from '../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { carryOut, type Kept } from './carry-out';
import { modelOf, type Model } from './model';
import { workbookObject } from './objects/workbook';
import { connect } from './office-bundle';
import type { Batch } from './wire';

/** What Excel on the web takes in one request, and gives in one answer. */
const MOST_BYTES = 5 * 1024 * 1024;

/** One `context.sync()`: how many bytes went each way. */
export type Sync = { readonly requestBytes: number; readonly answerBytes: number; readonly actions: number };

export type LocalExcel = {
  readonly model: Model;
  /** Every sync so far but those that only let go of references, which `Excel.run` makes as it ends. */
  readonly syncs: readonly Sync[];
};

/** Opens a workbook in a local Excel, and lets every later `Excel.run` of this process talk to it. */
export function openLocalExcel(snapshot: WorkbookSnapshot, notes: readonly Note[] = []): LocalExcel {
  const model = modelOf(snapshot, notes);
  const workbook = workbookObject(model);
  const kept: Kept = new Map();
  const syncs: Sync[] = [];
  const refused = (ErrorCode: string) => ({
    ...{ HttpStatusCode: 413, ErrorCode, ErrorMessage: ErrorCode, Headers: {}, Body: null },
  });

  connect(async (_customData, _flags, message) => {
    await Promise.resolve();
    // What office.js sends has left its page: as text, and read anew.
    const sent = JSON.stringify(message.Body);
    const requestBytes = Buffer.byteLength(sent);
    if (requestBytes > MOST_BYTES) return refused('RequestPayloadSizeLimitExceeded');
    const batch = JSON.parse(sent) as Batch;
    const body = carryOut(batch, workbook, kept);
    const answer = JSON.stringify(body);
    const answerBytes = Buffer.byteLength(answer);
    if (!isHousekeeping(batch)) syncs.push({ requestBytes, answerBytes, actions: batch.Actions.length });
    if (answerBytes > MOST_BYTES) return refused('ResponsePayloadSizeLimitExceeded');
    const Body: unknown = JSON.parse(answer);
    return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body };
  });
  return { model, syncs };
}

const isHousekeeping = ({ Actions }: Batch): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');
