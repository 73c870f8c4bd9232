import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets } from '../support/checking';
import { sheet } from '../messy/sheets';

const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'Start date', 'Leaving date'],
  ['Ann Smith', 'Class teacher', date('2019-09-01'), null],
  ['Bob Jones', 'Caretaker', date('2019-09-01'), null],
  ['Cara Patel', 'Cook', date('2019-09-01'), date('2026-08-31')],
]);
const LOG = sheet('Log', [
  ['Name', 'Course', 'Date'],
  ['Ann Smith', 'Safeguarding', date('2026-09-01')],
  ['Bob Jones', 'Lone working', date('2020-01-06')],
]);
const list = (...rows: readonly (readonly (string | number)[])[]) =>
  sheet('Requirements', [['Role', 'Training', 'Every (months)'], ...rows]);
const notesOf = async (policy: string, ...sheets: readonly ReturnType<typeof sheet>[]) =>
  (await checkSheets([STAFF, ...sheets], policy, '2026-11-22')).notes;

describe('what must not go unsaid', () => {
  it('is how many have left', async () => {
    expect(await notesOf('letta', LOG)).toContain('1 person who has left was not judged.');
  });

  it('is that a policy does not say who needs what, unless the workbook does', async () => {
    const said = (notes: readonly string[]) =>
      notes.some((note) => note.startsWith('This policy does not say who'));
    expect(said(await notesOf('futura', LOG))).toBe(true);
    expect(said(await notesOf('futura', LOG, list(['All staff', 'Safeguarding', 24])))).toBe(false);
    expect(said(await notesOf('letta', LOG))).toBe(false);
  });

  it('is a topic that is asked for and that no sheet could say anything of', async () => {
    const matrix = sheet('Matrix', [
      ['Name', 'Safeguarding (date completed)'],
      ['Ann Smith', date('2026-09-01')],
      ['Bob Jones', date('2026-09-01')],
    ]);
    expect(await notesOf('futura', matrix, list(['Caretaker', 'Legionella', 24]))).toContain(
      'Not judged, as neither a training log nor a column for it was found: legionella. Add a column for each, or a log.',
    );
  });

  it('is a row of a requirement list that fits nobody, and one whose training is not known', async () => {
    const notes = await notesOf(
      'futura',
      LOG,
      list(['Swimming teacher', 'Pool lifeguard', 24], ['All staff', 'Flux capacitor handling', 12]),
    );
    expect(notes).toContain(
      'A row of the requirement list asks nobody on the staff list: Requirements!A2. Compare the posts there with those on the staff list.',
    );
    expect(notes).toContain(
      'The requirement list asks for training that is not in the catalogue, so it was not judged: Requirements!B3.',
    );
  });

  it('is an interval of the list that is shorter than the policy’s', async () => {
    const notes = await notesOf('futura', LOG, list(['All staff', 'Safeguarding', 12]));
    expect(notes).toContain(
      'The requirement list asks for a renewal sooner than the policy, by which was judged: safeguarding and child protection (12 instead of 24 months).',
    );
    expect((await notesOf('futura', LOG, list(['All staff', 'Safeguarding', 24]))).join(' ')).not.toContain(
      'sooner',
    );
  });

  it('is a certificate that has run out of somebody who is not asked for it', async () => {
    const lapsed = sheet('Log', [...LOG.rows, ['Ann Smith', 'Prevent', date('2020-01-06')]]);
    expect(await notesOf('futura', lapsed, list(['Caretaker', 'Prevent', 24]))).toContain(
      'A certificate has run out of people who are not asked for it: Ann Smith (Prevent duty).',
    );
  });

  it('is a rule that waits for a figure', async () => {
    expect((await notesOf('letta', LOG)).join(' ')).toContain('set minimumHours in professional-hours.json');
  });
});
