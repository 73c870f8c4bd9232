import type { FieldRead } from '../register/records';
import { cellAddress } from '../workbook/address';
import data from './request-words.json' with { type: 'json' };
import { wordsOfField } from './row-fields';
import { oneOf } from './word-lists';

/** What became of a request, by its column of states. */
export type RequestState =
  | { readonly kind: 'goes-ahead'; readonly isOver: boolean }
  | { readonly kind: 'refused' }
  | { readonly kind: 'delegated' }
  | { readonly kind: 'open' }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'unknown'; readonly why: string };

const goesAhead = oneOf(data.goesAhead);
const isOver = oneOf(data.over);
const isRefused = oneOf(data.refused);
const isDelegated = oneOf(data.delegated);
const isOpen = oneOf(data.open);

/** Reads the cell of a status; a word that is not known is told with its cell. */
export function requestState(read: FieldRead | undefined): RequestState {
  const text = wordsOfField(read);
  if (read === undefined || text === undefined || text.trim() === '') return { kind: 'unsaid' };
  if (isDelegated(text)) return { kind: 'delegated' };
  if (isRefused(text)) return { kind: 'refused' };
  if (goesAhead(text)) return { kind: 'goes-ahead', isOver: isOver(text) };
  if (isOpen(text)) return { kind: 'open' };
  return { kind: 'unknown', why: `“${text}” in ${cellAddress(read.cell)} is not understood` };
}
