import { describe, expect, it } from '@jest/globals';
import { parseMapping, requireTopics } from '../../src/register/mapping-file';
import { logRegister } from './a-register';
import { apply } from './mapping-on';

describe('a mapping that does not fit the workbook', () => {
  it.each<[string, object, string]>([
    [
      'a sheet that is not there',
      { sheet: 'Lgo' },
      'at $.registers[0].sheet: "staff.xlsx" has no sheet "Lgo". Did you mean "Log"?',
    ],
    [
      'a file that is not there',
      { workbook: 'hr.csv', sheet: 'Log' },
      'at $.registers[0].workbook: there is no file "hr.csv"',
    ],
    [
      'a column beyond the sheet',
      { sheet: 'Log', fields: { cost: 'Z' } },
      'at $.registers[0].fields.cost: column Z is outside what is filled on the sheet "Log"',
    ],
    [
      'a column outside the range',
      { sheet: 'Log', range: 'A3:C5', fields: { cost: 'D' } },
      'at $.registers[0].fields.cost: column D is outside the register’s range A3:C5',
    ],
    [
      'a topic’s column outside',
      { sheet: 'Matrix', topics: { prevent: 'AA' } },
      'at $.registers[0].topics.prevent: column AA is outside',
    ],
    [
      'no column of a worksheet',
      { sheet: 'Log', fields: { cost: 'XFE' } },
      'at $.registers[0].fields.cost[0]: "XFE" is no column',
    ],
    ['a row for a column', { sheet: 'Log', fields: { cost: '4' } }, '"4" is no column'],
    [
      'an unknown field',
      { sheet: 'Log', fields: { compltedOn: 'C' } },
      'at $.registers[0].fields.compltedOn: a register of the kind "training" has no field "compltedOn". Did you mean "completedOn"?',
    ],
    ['a field of another kind', { sheet: 'Log', fields: { heldOn: 'C' } }, 'has no field "heldOn"'],
    [
      'one column for two fields',
      { sheet: 'Log', fields: { completedOn: 'C', expiresOn: 'C' } },
      'at $.registers[0].fields.expiresOn: column C is said to be "completedOn" ($.registers[0].fields.completedOn) and "expiresOn"',
    ],
    [
      'a column used and not used',
      { sheet: 'Log', fields: { cost: 'D' }, notUsed: 'D' },
      'column D is said to be "cost"',
    ],
    [
      'a topic in a log',
      { sheet: 'Log', topics: { prevent: 'D' } },
      'a register of the kind "training" has no columns of topics',
    ],
    [
      'no column of a need',
      { sheet: 'Log', fields: { topic: null } },
      'at $.registers[0]: a register of the kind "training" needs topic',
    ],
    [
      'a matrix without topics',
      { sheet: 'Matrix', topics: { 'first-aid': null }, notUsed: 'E' },
      'needs a column of a topic',
    ],
    [
      'no kind',
      { sheet: 'Notes', range: 'A1:B3' },
      'at $.registers[0]: nothing was recognised there on the sheet "Notes", so "kind" must say',
    ],
    ['no range', { sheet: 'Notes', kind: 'staff', fields: { person: 'B' } }, 'so "range" must say'],
    [
      'a range below the sheet',
      { sheet: 'Notes', kind: 'staff', range: 'A9:B12' },
      'nothing stands at A9:B12 on the sheet "Notes", of which only A1:B3 is filled',
    ],
    [
      'a range beyond a worksheet',
      { sheet: 'Notes', kind: 'staff', range: 'A1:XFE3' },
      '"A1:XFE3" is no range',
    ],
    [
      'a header row outside the range',
      { sheet: 'Log', headerRows: [2] },
      'at $.registers[0].headerRows[0]: 2 is outside the register’s range A3:E5',
    ],
    [
      'a blank cell that says a field',
      { sheet: 'Log', given: { site: 'B1' } },
      'at $.registers[0].given.site: B1 of the sheet "Log" is blank',
    ],
    ['an unknown field said once', { sheet: 'Log', given: { siet: 'A1' } }, 'at $.registers[0].given.siet'],
    [
      'a filled-down field without a column',
      { sheet: 'Log', filledDown: ['provider'] },
      'at $.registers[0].filledDown[0]: "provider" has no column',
    ],
    [
      'another heading than when it was written',
      { sheet: 'Log', headings: { A: ' name', C: 'Completed' } },
      'at $.registers[0].headings.C: column C of the sheet "Log" is headed "Date", not "Completed"',
    ],
    [
      'a heading that is gone',
      { sheet: 'Log', headings: { H: 'Completed' } },
      'column H of the sheet "Log" has no heading',
    ],
  ])('is refused: %s', (_, entry, message) => {
    expect(() => apply({ registers: [entry] })).toThrow(message);
  });

  it('is refused if two entries overlap, or a sheet is a register and none', () => {
    const twice = {
      registers: [
        { sheet: 'Log', range: 'A3:E4' },
        { sheet: 'Log', range: 'A4:E5', headerRows: [4] },
      ],
    };
    expect(() => apply(twice)).toThrow('at $.registers[1]: A4:E5 overlaps A3:E4 of $.registers[0]');
    expect(() => apply({ registers: [{ sheet: 'Log' }], notRegisters: ['Log'] })).toThrow(
      'at $.notRegisters[0]: "Log" is a register at $.registers[0]',
    );
    expect(() => apply({ notRegisters: ['Lgo'] })).toThrow('has no sheet "Lgo"');
  });

  it('is refused if courses side by side lose their dates', () => {
    const pairs = { ...logRegister, fields: { person: [0], topic: [1, 3], completedOn: [2, 4] } };
    const recognition = { registers: [pairs], refused: [] };
    const entry = (more: object) => ({ registers: [{ sheet: 'Log', ...more }] });
    expect(() => apply(entry({ notUsed: 'C' }), recognition)).toThrow(
      '"completedOn" stands in column C, column E, of which only some are left',
    );
    expect(() =>
      apply(entry({ fields: { topic: ['B', 'D'], expiresOn: ['C', 'E'], completedOn: null } }), recognition),
    ).not.toThrow();
  });

  it('is refused if it names a topic that the catalogue does not have', () => {
    const mapping = parseMapping('{"version":1,"registers":[{"sheet":"Matrix","topics":{"frist-aid":"C"}}]}');
    expect(() => {
      requireTopics(mapping, new Set(['first-aid', 'prevent']));
    }).toThrow(
      'at $.registers[0].topics["frist-aid"]: the catalogue has no topic "frist-aid". Did you mean "first-aid"?',
    );
    expect(() => {
      requireTopics(mapping, new Set(['frist-aid']));
    }).not.toThrow();
  });
});
