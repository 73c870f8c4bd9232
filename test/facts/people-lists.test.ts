import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/workbook/address';
import { logOf, peopleFrom, plain } from './a-register';

/** The people of staff lists by name, and what is open about them. */
function listed(lists: Readonly<Record<string, readonly string[]>>) {
  const { all, doubles } = peopleFrom(lists);
  return {
    all: all.map(({ name }) => name.display),
    open: doubles.map(({ taken, name, other, cells }) =>
      [taken, name, ...(other === undefined ? [] : [other]), ...cells.map(cellAddress)].join(' '),
    ),
  };
}

describe('two staff lists', () => {
  it.each<[string, string, string]>([
    ['the same name', 'Ann Smith', 'Ann Smith'],
    ['another order', 'Ann Smith', 'Smith Ann'],
    ['a title', 'Ann Smith', 'Mrs A Smith'],
    ['a former name', 'Ann Jones (née Smith)', 'Ann Smith'],
    ['a former name on the second list', 'Ann Smith', 'Ann Jones (née Smith)'],
    ['the same id', 'Ann Smith #E1', 'Ann Jones #E1'],
    ['the same id without its zeros', 'Ann Smith #001', 'Anne Smith #1'],
  ])('join people by %s', (_case, first, second) => {
    const { all, open } = listed({ Staff: [first, 'Bob Hay'], 'HR.xlsx:Staff': [second, 'Bob Hay'] });
    expect(all).toEqual([expect.stringMatching(/^Ann/), 'Bob Hay']);
    expect(open).toEqual([]);
  });

  it('ask where a name may be one of the other list', () => {
    expect(listed({ Staff: ['Katherine Brown', 'Bob Hay'], HR: ['Kate Brown', 'Bob Hay'] })).toEqual({
      all: ['Katherine Brown', 'Bob Hay', 'Kate Brown'],
      open: ['two Kate Brown Katherine Brown HR!A2 Staff!A2'],
    });
  });

  it('do not ask where the other is on both lists', () => {
    const staff = ['Katherine Brown', 'Bob Hay'];
    expect(listed({ Staff: staff, HR: [...staff, 'Kate Brown'] }).open).toEqual([]);
  });

  it('do not ask about names that only begin alike', () => {
    expect(listed({ Staff: ['Ann Smith'], HR: ['Alan Smith'] })).toEqual({
      all: ['Ann Smith', 'Alan Smith'],
      open: [],
    });
  });

  it('ask which of two namesakes is meant', () => {
    expect(listed({ Staff: ['Ann Smith #E1', 'Ann Smith #E2'], HR: ['Ann Smith'] }).open).toEqual([
      'two Ann Smith Ann Smith HR!A2 Staff!A2',
      'two Ann Smith Ann Smith HR!A2 Staff!A3',
    ]);
  });

  it('say where one id has two names', () => {
    expect(listed({ Staff: ['Ann Smith #E1'], 'HR.xlsx:Staff': ['Bob Jones #E1'] })).toEqual({
      all: ['Ann Smith', 'Bob Jones'],
      open: ["id Bob Jones Ann Smith '[HR.xlsx]Staff'!B2 Staff!B2"],
    });
  });

  it('leave the records of somebody who may be another open for both', () => {
    const lists = { Staff: ['Katherine Brown', 'Bob Hay'], HR: ['Kate Brown', 'Bob Hay'] };
    const { all, alike } = peopleFrom(lists);
    expect(all.map((person) => alike(person).map(({ name }) => name.display))).toEqual([
      ['Kate Brown'],
      [],
      ['Katherine Brown'],
    ]);
  });
});

describe('one staff list', () => {
  it('says where one id has two names, and tells them apart by name', () => {
    const { all, open } = listed({ Staff: ['Ann Smith #E1', 'Bob Jones #E1'] });
    expect(all).toEqual(['Ann Smith', 'Bob Jones']);
    expect(open).toEqual(['id Bob Jones Ann Smith Staff!B3 Staff!B2']);
    const { named } = peopleFrom(
      { Staff: ['Ann Smith #E1', 'Bob Jones #E1'] },
      logOf(['Bob Jones #E1', 'X #E1']),
    );
    expect(named.map(({ who }) => plain(who))).toEqual(['is Bob Jones', 'may be Ann Smith, Bob Jones']);
  });

  it('takes an address that two people share for neither', () => {
    expect(listed({ Staff: ['Ann Smith <office@oak.example>', 'Bob Jones <office@oak.example>'] })).toEqual({
      all: ['Ann Smith', 'Bob Jones'],
      open: [],
    });
  });

  it('asks about namesakes whose brackets differ', () => {
    expect(listed({ Staff: ['Ann Smith (Maths)', 'Ann Smith (Art)'] }).open).toEqual([
      'one Ann Smith Staff!A3 Staff!A2',
    ]);
    expect(listed({ Staff: ['Ann Smith (Maths)', 'Ann Smith (Maths)', 'Ann Smith'] }).open).toEqual([]);
  });

  it('keeps a father and a son apart', () => {
    expect(listed({ Staff: ['John Smith Snr', 'Smith, John (Jnr)'] })).toEqual({
      all: ['John Smith Sr', 'John Smith Jr'],
      open: [],
    });
  });

  it('keeps somebody apart who has the former name of another', () => {
    expect(listed({ Staff: ['Ann Jones (née Smith)', 'Ann Smith'] }).all).toEqual(['Ann Jones', 'Ann Smith']);
  });
});

describe('no staff list', () => {
  it('says where one id has two names', () => {
    const { all, doubles } = peopleFrom({}, logOf(['Ann Smith #E1', 'Bob Jones #E1', 'Ann Smith #E1']));
    expect(all.map(({ name }) => name.display)).toEqual(['Ann Smith', 'Bob Jones']);
    expect(doubles.map(({ cells }) => cells.map(cellAddress))).toEqual([['Log!B3', 'Log!B2']]);
  });
});
