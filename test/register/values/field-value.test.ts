import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldReader, readField, type FieldContext } from '../../../src/register/values/field-value';
import { plainField } from '../../../src/register/values/plain-field';
import type { FieldType } from '../../../src/register/kinds';
import { NOT_CALCULATED } from '../../../src/workbook/snapshot';
import { AS_AT, HERE, numberCell, reading, textCell } from './field-reading';

const TYPES: readonly FieldType[] = [
  'person',
  'topic',
  'day',
  'year',
  'text',
  'yes-no',
  'number',
  'money',
  'minutes',
  'rating',
  'status',
  'list',
  'approvals',
];
const context: FieldContext = {
  asAt: AS_AT,
  dateSystem: 1900,
  heading: 'Cost',
  match: () => ({ kind: 'other' }),
};

describe('every type', () => {
  it.each(TYPES)('%s: a blank cell is nothing, an error is a problem with its cell', (type) => {
    expect(readField(type, undefined, HERE, context)).toBeUndefined();
    expect(readField(type, textCell('   '), HERE, context)).toBeUndefined();
    expect(readField(type, textCell('n/a'), HERE, context)).toBeUndefined();
    expect(readField(type, { kind: 'error', column: 2, error: '#N/A' }, HERE, context)).toEqual({
      kind: 'problem',
      text: '#N/A',
      reason: 'the cell shows #N/A',
      cell: HERE,
    });
  });

  it('says what to do about a formula that was never calculated', () => {
    const read = readField('money', { kind: 'error', column: 2, error: NOT_CALCULATED }, HERE, context);
    expect(read).toMatchObject({ kind: 'problem', reason: expect.stringMatching(/open the file in Excel/) });
  });

  it.each(TYPES)('%s: no text and no number makes it throw, and each answer keeps the cell', (type) => {
    const word = fc.constantFrom(
      '£',
      '45',
      '-',
      '/',
      '(',
      ')',
      'to',
      ' ',
      'VAT',
      'hours',
      'day',
      '½',
      '%',
      '★',
      'x',
      'yes',
      'not',
      'JS',
      '2025',
      '3/11/25',
      'per',
      '.',
      ',',
      '\n',
      'Approved',
      'am',
      ':',
      '+',
      '=N=',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
    );
    const heading = fc.constantFrom(
      '',
      'Cost (£)',
      'Hours',
      'Rating (1-5)',
      'Headteacher approval',
      'Share (%)',
    );
    fc.assert(
      fc.property(text, heading, (each, over) => {
        const read = readField(type, textCell(each), HERE, { ...context, heading: over });
        if (read?.kind === 'value') expect(typeof plainField(read.value)).toBe('string');
        if (read !== undefined) expect(read.cell).toBe(HERE);
      }),
    );
    fc.assert(
      fc.property(
        fc.double(),
        fc.constantFrom(undefined, 'dd/mm/yyyy', 'hh:mm', '[h]:mm', '0%', '"£"0.00'),
        (each, format) => {
          const read = readField(type, numberCell(each, format), HERE, context);
          if (read?.kind === 'value' && read.value.type === 'money')
            expect(Number.isSafeInteger(read.value.money.least)).toBe(true);
        },
      ),
    );
  });

  it.each(TYPES)('%s: a cell of 32,767 characters is read at once', (type) => {
    for (const piece of ['1 ', '£1-', 'x', '(', ' - ', 'and ', '1,', '★'])
      expect(() =>
        readField(type, textCell(piece.repeat(32_767 / piece.length)), HERE, context),
      ).not.toThrow();
  });
});

describe('what is not settled', () => {
  it.each(['yes-no', 'number', 'money', 'minutes', 'rating', 'year', 'approvals', 'day'] as const)(
    'tbc in a field of %s is a question',
    (type) => {
      expect(reading(type, 'TBC')).toMatch(/^\? /);
    },
  );

  it.each(['text', 'person', 'status', 'list'] as const)('tbc in a field of %s says nothing', (type) => {
    expect(reading(type, 'TBC')).toBe('blank');
  });
});

describe('words', () => {
  it.each([
    ['text', 'Hello  there ', 'Hello there'],
    ['text', 'None', 'blank'],
    ['status', 'Studying', 'Studying'],
    ['person', 'Smith, Ann', 'Ann Smith'],
    ['person', 'Vacant', 'blank'],
    ['list', 'DSL, SENCO', 'DSL; SENCO'],
  ] as const)('%s: %s is %s', (type, text, expected) => {
    expect(reading(type, text)).toBe(expected);
  });

  it('shows numbers of text fields as the sheet does', () => {
    expect(reading('text', numberCell(123, '00000'))).toBe('00123');
    expect(reading('text', numberCell(123))).toBe('123');
    expect(reading('text', numberCell(45600, 'mm-dd-yy'))).toBe('4 Nov 2024');
    expect(reading('text', numberCell(0.5, '0%'))).toBe('50%');
  });

  it('takes no number for a person', () => {
    expect(reading('person', numberCell(123))).toMatch(/^\? /);
  });

  it('asks the catalogue about topics', () => {
    const match: FieldContext['match'] = (course) =>
      course === 'First aid'
        ? { kind: 'topic', topic: 'first-aid', also: [], how: 'alias' }
        : { kind: 'unknown', could: ['a', 'b'] };
    expect(reading('topic', 'First aid', '', { match })).toBe('first-aid');
    expect(reading('topic', 'Aid', '', { match })).toBe('? a|b');
  });
});

describe('days', () => {
  it.each([
    ['3/11/24', undefined, '3 Nov 2024'],
    ['Nov 2024', undefined, '1 Nov 2024 to 30 Nov 2024'],
    ['n/a', undefined, 'blank'],
    ['Not yet', undefined, 'blank'],
    ['exp 03/11/27', 'validTo', '3 Nov 2027'],
    ['booked 3/11/27', 'bookedOn', '3 Nov 2027'],
  ])('%s in %s is %s', (text, field, expected) => {
    expect(reading('day', text, 'Date', field === undefined ? {} : { field })).toBe(expected);
  });

  it.each([
    ['exp 03/11/27', 'heldOn'],
    ['booked 3/11/27', 'requestedOn'],
    ['3/11/24 cancelled', 'heldOn'],
    ['Completed', 'heldOn'],
    ['31/02/24', 'heldOn'],
  ])('%s in %s is a question', (text, field) => {
    expect(reading('day', text, 'Date', { field })).toMatch(/^\? /);
  });
});

describe('a problem', () => {
  it('shows the text as the sheet does, and not all of a long one', () => {
    const read = (cell: Parameters<typeof readField>[1]) => readField('money', cell, HERE, context);
    expect(read(numberCell(45600, 'mm-dd-yy'))).toMatchObject({ text: '4 Nov 2024' });
    expect(read(textCell(' School  budget '))).toMatchObject({ text: 'School budget' });
    expect(read(textCell('a'.repeat(500)))).toMatchObject({
      text: `${'a'.repeat(99)}…`,
      reason: expect.stringMatching(/too long/),
    });
  });
});

describe('a reader of a column', () => {
  it('gives each cell its own place, also where a text repeats', () => {
    const read = fieldReader('money', context);
    const below = { ...HERE, row: 5 };
    expect(read(textCell('£45'), HERE)?.cell).toEqual(HERE);
    expect(read(textCell('£45'), below)).toEqual({ ...read(textCell('£45'), HERE), cell: below });
  });
});
