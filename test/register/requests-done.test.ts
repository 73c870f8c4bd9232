import { describe, expect, it } from '@jest/globals';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets } from '../support/checking';

const SURNAMES = ['Smith', 'Jones', 'Patel', 'Okoro', 'Marsh', 'Doyle', 'Hale', 'Quill', 'Frost', 'Lowe'];
const COURSES = ['Phonics', 'Makaton', 'First aid', 'Maths mastery', 'Lego therapy', 'Coaching skills'];

/** What a list of ten requests is taken for, so many of which say that they are done by now. */
async function kindOf(done: number, dayOfRequest: string): Promise<string | undefined> {
  const rows: Cell[][] = SURNAMES.map((surname, index) => [
    `Ann ${surname}`,
    COURSES[index % COURSES.length] ?? '',
    date('2026-09-10'),
    date(`2026-1${index % 2}-12`),
    85,
    index < done ? 'done' : index % 2 === 0 ? 'Approved' : 'Declined',
    index % 2 === 0 ? 'Yes' : 'No',
  ]);
  const headings = ['Name', 'Course', dayOfRequest, 'Date of course', 'Cost', 'Status', 'Approved by head'];
  const { registers } = await checkSheets([{ name: 'Requests', rows: [headings, ...rows] }], 'futura');
  return registers[0]?.kind;
}

describe('a list headed by the day of the request', () => {
  it.each([
    [0, 'request'],
    [1, 'request'],
    [2, 'request'],
    // A log that also says who asked and who approved is still a log.
    [3, 'training'],
  ])('of ten, %i of them done, is read as %s', async (done, kind) => {
    expect(await kindOf(done, 'Date of request')).toBe(kind);
  });

  it('is what tells it: without that day one that is done makes it a log', async () => {
    expect(await kindOf(2, 'Entered')).toBe('training');
  });
});
