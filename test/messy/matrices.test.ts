import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets, told } from '../support/checking';
import { DONE, found, sheet, type Rows } from './sheets';

describe('what stands in a matrix besides people', () => {
  it('section headings, keys and footers are nobody', async () => {
    const rows: Rows = [
      ['Name', 'First Aid', 'Team Teach'],
      ['Teaching Assistants', null, null],
      ['Ann Smith', DONE, 'N/A'],
      ['Sarah Cook', DONE, 'N/A'],
      ['Office & Site', null, null],
      ['Bob Jones', DONE, 'N/A'],
      ['Number complete', 3, 0],
      [null, null, null],
      ['N/A = not required for role', null, null],
      ['Red - expired', null, null],
      ['Last updated 3/9/26', null, null],
      ['Colour key', null, null],
    ];
    const result = await checkSheets([sheet('Matrix', rows)], 'futura');
    expect(told(result)).toEqual([]);
    expect(result.totals.people).toBe(3);
  });

  it('a person without any date is somebody', async () => {
    const rows: Rows = [
      ['Name', 'First Aid'],
      ['Ann Smith', DONE],
      ['Sarah Cook', null],
      ['Bob Jones', DONE],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([
      'breach | Sarah Cook | first-aid | Matrix!B3',
    ]);
  });

  it('marks the cell that asks, not the one that says N/A', async () => {
    const rows: Rows = [
      ['Name', 'EFAW', 'Paediatric First Aid'],
      ['Ann Smith', 'N/A', null],
      ['Bob Jones', DONE, 'N/A'],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([
      'breach | Ann Smith | first-aid | Matrix!C2',
    ]);
  });
});

describe('dates of expiry', () => {
  const ahead: Rows = [
    ['Name', 'First Aid'],
    ['Ann Smith', date('2026-03-04')],
    ['Bob Jones', date('2027-09-02')],
    ['Cara Patel', date('2028-05-01')],
  ];

  it('are asked about where many dates lie ahead and no heading tells', async () => {
    expect(await found('futura', sheet('Matrix', ahead))).toEqual([
      'cannot-tell | Ann Smith | first-aid | Matrix!B2',
      'cannot-tell | Bob Jones | first-aid | Matrix!B3',
      'cannot-tell | Cara Patel | first-aid | Matrix!B4',
    ]);
  });

  it('are read where the heading tells', async () => {
    const told = [['Name', 'First Aid expiry'], ...ahead.slice(1)];
    expect(await found('futura', sheet('Matrix', told))).toEqual([
      'breach | Ann Smith | first-aid | Matrix!B2',
    ]);
  });

  it('are read in a pair of columns under an unmerged topic', async () => {
    const rows: Rows = [
      ['Name', 'First Aid', null],
      [null, 'Completed', 'Expires'],
      ['Ann Smith', date('2025-03-04'), date('2026-03-04')],
      ['Bob Jones', date('2025-03-04'), date('2028-03-04')],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([
      'breach | Ann Smith | first-aid | Matrix!B3',
    ]);
  });

  it.each(['Renew', 'To be renewed', 'Retrain by', 'Next training due', 'Good until', 'Ends'])(
    'are read under %s',
    async (heading) => {
      const rows: Rows = [
        ['Name', 'Course', 'Date', heading],
        ['Ann Smith', 'First Aid', date('2025-03-04'), date('2026-03-04')],
        ['Bob Jones', 'First Aid', date('2025-03-04'), 'No expiry'],
        ['Cara Patel', 'First Aid', date('2025-03-04'), date('2028-03-04')],
      ];
      expect(await found('futura', sheet('Log', rows))).toEqual(['breach | Ann Smith | first-aid | Log!C2']);
    },
  );
});

describe('words around a matrix', () => {
  const rows = (key: string): Rows => [
    ['Mandatory training 2026', key],
    ['Name', 'First Aid', 'Team Teach'],
    ['Ann Smith', date('2026-03-10'), date('2025-03-10')],
    ['Bob Jones', date('2026-03-11'), date('2025-03-11')],
  ];

  it.each(['Expired', 'Key: Expires soon', 'Red = expired', 'Training record – expired dates in red'])(
    '“%s” in a key does not make the dates dates of expiry',
    async (key) => {
      expect(await found('futura', sheet('Matrix', rows(key)))).toEqual([]);
    },
  );

  it.each(['Dates shown are expiry dates', 'Date the certificate expires'])('“%s” does', async (title) => {
    expect(await found('futura', sheet('Matrix', rows(title)))).toHaveLength(4);
  });
});

describe('a column of expiry dates', () => {
  it('asks about what cannot be read, also where only having the training counts', async () => {
    const rows: Rows = [
      ['Name', 'Safeguarding expires', 'Prevent expires', 'H&S expires', 'E&D expires'],
      ['Ann Smith', date('2027-03-10'), date('2027-03-10'), 'see email', '31/9/27'],
      ['Bob Jones', date('2027-03-10'), date('2027-03-10'), date('2027-03-10'), date('2027-03-10')],
      ['Cara Patel', date('2027-03-10'), date('2027-03-10'), date('2027-03-10'), date('2027-03-10')],
    ];
    expect(await found('letta', sheet('Matrix', rows))).toEqual([
      'cannot-tell | Ann Smith | equality-diversity | Matrix!E2',
      'cannot-tell | Ann Smith | health-safety | Matrix!D2',
    ]);
  });
});

describe('people whose names are words of a key', () => {
  it('are judged in the last rows and anywhere', async () => {
    const rows: Rows = [
      ['Surname', 'Forename', 'First Aid'],
      ['Key', 'Susan', null],
      ['Bell', 'Ann', DONE],
      ['Green', 'Gary', null],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([
      'breach | Gary Green | first-aid | Matrix!C4',
      'breach | Susan Key | first-aid | Matrix!C2',
    ]);
  });
});

describe('a topic that may be in a column', () => {
  it('is a question in its cells, not a rule that cannot be checked', async () => {
    const rows: Rows = [
      ['Name', 'CP', 'Prevent'],
      ['Ann Smith', DONE, DONE],
      ['Bob Jones', DONE, DONE],
    ];
    const result = await checkSheets([sheet('Matrix', rows)], 'letta');
    expect(told(result).filter((line) => line.includes('safeguarding'))).toEqual([
      'cannot-tell | Ann Smith | safeguarding | Matrix!B1',
      'cannot-tell | Bob Jones | safeguarding | Matrix!B1',
    ]);
    expect(result.notCheckable.map(({ rule }) => rule)).not.toContain('safeguarding-at-induction');
  });
});

describe('how many dates must lie ahead before a silent matrix asks', () => {
  const matrix = (done: number, ahead: number) =>
    sheet('Matrix', [
      ['Name', 'First Aid'],
      ...Array.from({ length: done + ahead }, (_, index) => [
        `${['Ann', 'Bob', 'Cara', 'Dev', 'Eve', 'Fay', 'Gus', 'Hal', 'Ivy'][index] ?? ''} Smith`,
        index < done ? DONE : date('2027-06-01'),
      ]),
    ]);
  const outcomes = async (done: number, ahead: number) =>
    new Set((await checkSheets([matrix(done, ahead)], 'futura')).findings.map(({ outcome }) => outcome));

  it('two of eight, a quarter, ask', async () => {
    expect(await outcomes(6, 2)).toEqual(new Set(['cannot-tell']));
  });
  it('two of nine do not: they are bookings, and the training is missing', async () => {
    expect(await outcomes(7, 2)).toEqual(new Set(['breach']));
  });
  it('a single one never does', async () => {
    expect(await outcomes(1, 1)).toEqual(new Set(['breach']));
  });
});
