import { describe, expect, it } from '@jest/globals';
import { date } from '../samples/xlsx-writer.mjs';
import { checkSheets, told, type SheetOfCells } from './support/checking';

type Rows = SheetOfCells['rows'];

const sheet = (name: string, rows: Rows): SheetOfCells => ({ name, rows });
const DONE = date('2026-01-05');
const ALL_FOUR = ['Safeguarding', 'H&S', 'Prevent', 'E&D'];

/** Findings about people, in one line each, for a policy as at 22 November 2026. */
const found = async (policy: string, ...sheets: readonly SheetOfCells[]) =>
  told(await checkSheets(sheets, policy));

describe('a status column of a log', () => {
  const log = (heading: string, status: string) =>
    sheet('Log', [
      ['Name', 'Course', 'Date', heading],
      ['Ann Smith', 'First Aid', date('2021-03-04'), status],
      ['Bob Jones', 'First Aid', DONE, 'Completed'],
      ['Cara Patel', 'First Aid', DONE, 'Completed'],
    ]);

  it.each([
    ['Status', 'Cancelled - ill'],
    ['Status', 'cancelled by provider'],
    ['Status', 'D.N.A.'],
    ['Status', 'Booked - awaiting place'],
    ['Status', 'Did not complete'],
    ['Progress', 'Did not attend'],
    ['Attended?', 'No'],
    ['Attended (Y/N)', 'N'],
  ])('%s: %s did not take place', async (heading, status) => {
    expect(await found('futura', log(heading, status))).toEqual([]);
  });

  it('leaves the row open where it is not understood', async () => {
    expect(await found('futura', log('Status', 'Rolled over by Jan'))).toEqual([
      'cannot-tell | Ann Smith | first-aid | Log!C2',
    ]);
  });
});

describe('who is staff', () => {
  const staff = (heading: string, value: string) => [
    sheet('Staff', [
      ['Name', heading, 'Start date'],
      ['Ann Smith', value, date('2012-09-01')],
      ['Bob Jones', 'Teacher', date('2012-09-01')],
    ]),
    sheet('Log', [['Name', 'Course', 'Date'], ...ALL_FOUR.map((course) => ['Bob Jones', course, DONE])]),
  ];

  it.each([
    ['Type', 'Governor'],
    ['Category', 'Trustee'],
    ['Role', 'Chair of Governors'],
    ['Staff group', 'Volunteer'],
    ['Employment type', 'Parent governor'],
  ])('%s: %s is not', async (heading, value) => {
    expect(await found('letta', ...staff(heading, value))).toEqual([]);
  });

  it('a clerk to the governors is', async () => {
    expect(await found('letta', ...staff('Role', 'Clerk to the Governors'))).toHaveLength(4);
  });

  it.each(['Leaver (date)', 'Leavers', 'Date finished', 'End of contract', 'DOL'])(
    '%s tells who left',
    async (heading) => {
      const [, log] = staff('Role', 'Teacher');
      const list = sheet('Staff', [
        ['Name', 'Role', 'Start date', heading],
        ['Ann Smith', 'TA', date('2012-09-01'), date('2026-11-21')],
        ['Bob Jones', 'Teacher', date('2012-09-01'), date('2026-11-22')],
      ]);
      expect(await found('letta', list, ...(log ? [log] : []))).toEqual([]);
    },
  );
});

describe('names with several surnames', () => {
  it.each(['van der Merwe, J', 'Mrs J van der Merwe', 'J. van der Merwe', 'Jemima van der Merwe'])(
    '%s is found',
    async (name) => {
      const list = sheet('Staff', [
        ['Name', 'Role'],
        ['Jemima van der Merwe', 'TA'],
        ['Niamh Ó Briain', 'TA'],
      ]);
      const log = sheet('Log', [
        ['Name', 'Course', 'Date'],
        ...ALL_FOUR.map((course) => [name, course, DONE]),
        ...ALL_FOUR.map((course) => ['N Ó Briain', course, DONE]),
      ]);
      expect(await found('letta', list, log)).toEqual([]);
    },
  );
});

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

describe('a row for a group', () => {
  it('is no question for somebody who started later', async () => {
    const list = sheet('Staff', [
      ['Name', 'Role', 'Start date'],
      ['Ann Smith', 'TA', date('2025-09-02')],
      ['Bob Jones', 'TA', date('2025-09-03')],
    ]);
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ['All staff', 'Safeguarding', date('2025-09-02')],
      ...['Ann Smith', 'Bob Jones'].flatMap((name) =>
        ALL_FOUR.slice(1).map((course) => [name, course, DONE]),
      ),
    ]);
    expect(await found('letta', list, log)).toEqual([
      'breach | Bob Jones | safeguarding | Staff!A3',
      'cannot-tell | Ann Smith | safeguarding | Log!A2',
    ]);
  });
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

describe('columns of a staff list that name a duty', () => {
  it.each(['First aider', 'Prevent lead', 'H&S rep', 'DSL'])('%s: Y or N is no training', async (heading) => {
    const list = sheet('Staff', [
      ['Name', 'Post', 'Start date', heading],
      ['Ann Smith', 'TA', date('2012-09-01'), 'Y'],
      ['Bob Jones', 'Teacher', date('2012-09-01'), 'N'],
    ]);
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ...['Ann Smith', 'Bob Jones'].flatMap((name) => ALL_FOUR.map((course) => [name, course, DONE])),
      ['Ann Smith', 'First Aid', date('2024-01-05')],
    ]);
    expect(await found('letta', list, log)).toEqual([]);
    expect(await found('futura', list, log)).toEqual(['breach | Ann Smith | first-aid | Log!C10']);
  });
});

describe('remarks', () => {
  it.each(['DNA', 'Failed - resit in May', 'cancelled - snow'])(
    '“%s” leaves it open whether the training was done',
    async (remark) => {
      const log = sheet('Log', [
        ['Name', 'Course', 'Date', 'Comments'],
        ['Ann Smith', 'First Aid', DONE, remark],
        ['Bob Jones', 'First Aid', DONE, 'lovely lunch'],
      ]);
      expect(await found('futura', log)).toEqual(['cannot-tell | Ann Smith | first-aid | Log!C2']);
    },
  );
});

describe('leavers', () => {
  const log = sheet('Log', [
    ['Name', 'Course', 'Date'],
    ...ALL_FOUR.map((course) => ['Bob Jones', course, DONE]),
  ]);

  it('on a sheet of their own are not judged, and the staff list that still has them is asked about', async () => {
    const list = sheet('Staff', [
      ['Name', 'Post', 'Start date'],
      ['Ann Smith', 'TA', date('2012-09-01')],
      ['Bob Jones', 'Teacher', date('2012-09-01')],
    ]);
    const leavers = sheet('Leavers', [
      ['Name', 'Post', 'Leaving date'],
      ['Ann Smith', 'TA', date('2026-08-31')],
    ]);
    expect(await found('letta', list, leavers, log)).toEqual(['cannot-tell | same-name |  | Leavers!A2']);
  });

  it('are not made of people on leave', async () => {
    const list = sheet('Staff', [
      ['Name', 'Post', 'Start date', 'Left'],
      ['Ann Smith', 'TA', date('2012-09-01'), 'leaving?'],
      ['Bob Jones', 'Teacher', date('2012-09-01'), null],
      ['Cara Patel', 'Teacher', date('2012-09-01'), date('2026-08-31')],
      ['Dev Shah', 'Teacher', date('2012-09-01'), date('2025-08-31')],
    ]);
    expect(await found('letta', list, log)).toEqual([
      'breach | Ann Smith | equality-diversity | Staff!A2',
      'breach | Ann Smith | health-safety | Staff!A2',
      'breach | Ann Smith | prevent | Staff!A2',
      'breach | Ann Smith | safeguarding | Staff!A2',
      'cannot-tell | unreadable-date |  | Staff!D2',
    ]);
  });

  it('may be told behind their names', async () => {
    const rows: Rows = [
      ['Name', 'First Aid'],
      ['Ann Smith', DONE],
      ['Elphick, Sue  LEFT 31/8/25', null],
      ['Bob Jones', DONE],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([]);
  });
});

describe('two people of one name', () => {
  it('with different posts are asked about', async () => {
    const rows: Rows = [
      ['Name', 'Post', 'Safeguarding', 'Prevent', 'H&S', 'E&D'],
      ['Rahman, Mohammed', 'Technician', DONE, DONE, DONE, DONE],
      ['Rahman, Mohammed', 'Maths teacher', DONE, null, DONE, null],
    ];
    expect(await found('letta', sheet('Matrix', rows))).toEqual(['cannot-tell | same-name |  | Matrix!A3']);
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

describe('a course that did not take place', () => {
  it.each([
    'First aid - CANCELLED',
    'First aid (did not attend)',
    'First aid (booked)',
    'First Aid for Mental Health',
    'Pet first aid',
  ])('“%s” renews nothing', async (course) => {
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'First aid', date('2023-01-01')],
      ['Ann Smith', course, DONE],
      ['Bob Jones', 'First aid', DONE],
    ]);
    expect(await found('futura', log)).toEqual(['breach | Ann Smith | first-aid | Log!C2']);
  });

  it('may be told by a result beside the attendance', async () => {
    const log = sheet('Log', [
      ['Name', 'Course', 'Date', 'Attendance', 'Result'],
      ['Ann Smith', 'First aid', date('2023-01-01'), 'Attended', 'Pass'],
      ['Ann Smith', 'First aid', DONE, 'Attended', 'Fail'],
      ['Bob Jones', 'First aid', DONE, 'Attended', 'Pass'],
    ]);
    expect(await found('futura', log)).toEqual(['breach | Ann Smith | first-aid | Log!C2']);
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

describe('layouts that are not read yet', () => {
  it('pairs of course and date side by side are refused', async () => {
    const rows: Rows = [
      ['Name', 'Course 1', 'Date 1', 'Course 2', 'Date 2'],
      ['Ann Smith', 'Prevent', DONE, 'Safeguarding', DONE],
      ['Bob Jones', 'Safeguarding', DONE, 'Prevent', DONE],
    ];
    const result = await checkSheets([sheet('Log', rows)], 'letta');
    expect(result.registers).toEqual([]);
    expect(result.refused[0]?.reason).toContain('several columns of courses');
  });

  it('a log with the name on the first row of each group asks instead of accusing', async () => {
    const rows: Rows = [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'Prevent', DONE],
      [null, 'Safeguarding', DONE],
      [null, 'H&S', DONE],
      [null, 'E&D', DONE],
    ];
    const outcomes = (await checkSheets([sheet('Log', rows)], 'letta')).findings.map(
      ({ outcome }) => outcome,
    );
    expect(new Set(outcomes)).toEqual(new Set(['cannot-tell']));
  });
});

describe('a name that may be somebody on the staff list', () => {
  it.each(['Bob Hay', 'R H', 'RH', 'Robert H'])('%s is a question, not a missing record', async (name) => {
    const list = sheet('Staff', [
      ['Name', 'Role'],
      ['Robert Hay', 'TA'],
      ['Cara Patel', 'TA'],
    ]);
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      [name, 'Safeguarding', DONE],
      ...ALL_FOUR.slice(1).map((course) => ['Robert Hay', course, DONE]),
      ...ALL_FOUR.map((course) => ['Cara Patel', course, DONE]),
    ]);
    expect(await found('letta', list, log)).toEqual([
      'cannot-tell | Robert Hay | safeguarding | Log!A2',
      'cannot-tell | unknown-person |  | Log!A2',
    ]);
  });
});

describe('what else a first reading got wrong', () => {
  it('a DBS column supplies no training', async () => {
    const rows: Rows = [
      ['Name', 'DBS date', 'Safeguarding', 'Prevent', 'H&S', 'E&D'],
      ['Ann Smith', DONE, DONE, DONE, DONE, DONE],
      ['Bob Jones', DONE, null, DONE, DONE, DONE],
    ];
    expect(await found('letta', sheet('Matrix', rows))).toEqual([
      'breach | Bob Jones | safeguarding | Matrix!C3',
    ]);
  });

  it('Prevent beside another subject is Prevent', async () => {
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'Prevent & British Values', DONE],
      ...['Safeguarding', 'H&S', 'Inclusion & Diversity'].map((course) => ['Ann Smith', course, DONE]),
    ]);
    expect(await found('letta', log)).toEqual([]);
  });

  it('the week of a course decides only if every day of it agrees', async () => {
    const log = (week: string) =>
      sheet('Log', [
        ['Name', 'Course', 'Date'],
        ['Ann Smith', 'First aid', week],
        ['Bob Jones', 'First aid', DONE],
      ]);
    expect(await found('futura', log('w/c 18/11/24'))).toEqual([
      'cannot-tell | Ann Smith | first-aid | Log!C2',
    ]);
    expect(await found('futura', log('w/c 11/11/24'))).toEqual(['breach | Ann Smith | first-aid | Log!C2']);
  });

  it.each(['Finish', 'End', 'Finished'])('%s tells who left', async (heading) => {
    const list = sheet('Staff', [
      ['Name', 'Post', 'Start', heading],
      ['Ann Smith', 'TA', date('2012-09-01'), date('2026-11-21')],
      ['Bob Jones', 'TA', date('2012-09-01'), null],
    ]);
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ...ALL_FOUR.map((course) => ['Bob Jones', course, DONE]),
    ]);
    expect(await found('letta', list, log)).toEqual([]);
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
