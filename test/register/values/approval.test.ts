import { describe, expect, it } from '@jest/globals';
import { officeOfHeading } from '../../../src/register/values/office';
import { numberCell, reading } from './field-reading';

const approval = (cell: Parameters<typeof reading>[1], heading = 'Approved by', xMeans?: 'yes' | 'no') =>
  reading('approvals', cell, heading, xMeans === undefined ? {} : { xMeans });

describe('the office of a heading', () => {
  it.each([
    ['Headteacher approval', 'Headteacher'],
    ['HT approval', 'Headteacher'],
    ['Headteacher approved?', 'Headteacher'],
    ['Date approved by headteacher', 'Headteacher'],
    ['Line manager approved?', 'Line manager'],
    ['Approved by LM (Y/N)', 'Line manager'],
    ['SLT sign-off', 'SLT'],
    ['Budget holder Name', 'Budget holder'],
    ['Budget holder - Date', 'Budget holder'],
    ['Director of School Improvement', 'Director of School Improvement'],
    ['Approval of the Director of Learning', 'Director of Learning'],
    ['Head of Maths approval', 'Head of Maths'],
    ['Approved by', undefined],
    ['Date approved', undefined],
    ['Approved (Y/N)', undefined],
    ['Approval status', undefined],
    ['Signed off by', undefined],
  ])('%s: %s', (heading, office) => {
    expect(officeOfHeading(heading)).toBe(office);
  });
});

describe('one cell of an approval', () => {
  it.each([
    ['A Smith', 'Approved by', 'by A Smith'],
    ['Smith, Ann', 'Approved by', 'by Smith, Ann'],
    ['Smith', 'Approved by', 'by Smith'],
    ['JS', 'Approved by', 'by JS'],
    ['JS 3/11/25', 'Headteacher approval', 'Headteacher by JS on 3 Nov 2025'],
    ['js 3/11/25', 'Approved by', 'by js on 3 Nov 2025'],
    ['Ann Smith 3 Nov 2025', 'Approved by', 'by Ann Smith on 3 Nov 2025'],
    ['Approved - AB 12/9/25', 'Approved (Y/N)', 'by AB on 12 Sep 2025 yes'],
    ['approved AB, 3rd November 2025', 'Approval', 'by AB on 3 Nov 2025 yes'],
    ['Approved by J Smith', 'Approval', 'by J Smith yes'],
    ['Yes (AB)', 'Approval', 'by AB yes'],
    ['Yes', 'Headteacher approval', 'Headteacher yes'],
    ['✓', 'Headteacher approval', 'Headteacher yes'],
    ['No', 'Headteacher approval', 'Headteacher no'],
    ['Declined', 'Approved by', 'no'],
    ['Not approved', 'Approved by', 'no'],
    ['Pending', 'Approved by', 'no'],
    ['Declined JS 3/11/25', 'Approved by', 'by JS on 3 Nov 2025 no'],
    ['N Patel', 'Approved by', 'by N Patel'],
    ['Y Ahmed 3/11/25', 'Approval', 'by Y Ahmed on 3 Nov 2025'],
    ['Ann N 3/11/25', 'Approval', 'by Ann N on 3 Nov 2025'],
    ['Y - AB', 'Approval', 'by AB yes'],
    ['Mina In', 'Approved by', 'by Mina In'],
    ['3/11/25', 'Date approved', 'on 3 Nov 2025'],
    ['Nov 2025', 'Date approved', 'on 1 Nov 2025 to 30 Nov 2025'],
    ['n/a', 'Approved by', 'blank'],
  ])('%s under %s is “%s”', (text, heading, expected) => {
    expect(approval(text, heading)).toBe(expected);
  });

  it('takes the office from the cell where the heading has none', () => {
    expect(approval('Headteacher', 'Approved by')).toBe('Headteacher yes');
    expect(approval('HT 3/11/25', 'Approved by')).toBe('Headteacher on 3 Nov 2025');
    expect(approval('approved at SLT 3/11/25', 'Approval')).toBe('SLT on 3 Nov 2025 yes');
    expect(approval('Budget holder: AB 12/9/25', 'Approvals')).toBe('Budget holder by AB on 12 Sep 2025');
    expect(approval('Headteacher', 'Line manager approval')).toBe('Line manager by Headteacher');
  });

  it('reads days, ticks and numbers', () => {
    expect(approval(numberCell(45964, 'dd/mm/yyyy'), 'HT approval')).toBe('Headteacher on 3 Nov 2025');
    expect(approval({ kind: 'boolean', column: 0, value: false })).toBe('no');
    expect(approval(numberCell(1))).toBe('yes');
    expect(approval(numberCell(0))).toBe('no');
    expect(approval('x', 'Approved', 'yes')).toBe('yes');
  });
});

describe('what cannot be told is a question', () => {
  it.each([
    ['tbc', 'Approved by', /not settled/],
    ['x', 'Approved', /cross/],
    ['Approved?', 'Approved', /not settled/],
    ['Approved subject to funding', 'Approved', /whether it was given/],
    ['JS & AB', 'Approved by', /more than one person/],
    ['Ann Smith and Bob Jones', 'Approved by', /more than one person/],
    ['JS 3/11/25, AB 4/11/25', 'Approved by', /more than one date/],
    ['Approved - not approved', 'Approved', /both yes and no/],
    ['see email', 'Approved by', /whether it was given/],
    ['Jones', 'Approved (Y/N)', /who approved/],
    ['To SLT 3/11/25', 'Approved by', /whether it was given/],
    ['JS on behalf AB', 'Approved by', /whether it was given/],
    ['my friend', 'Approved by', /who approved/],
    ['by email', 'Approved by', /who approved/],
    ['Y AB', 'Approval', /who approved/],
    ['JS 31/2/25', 'Approved by', /./],
    ['email 3/11', 'Approved by', /./],
  ])('%s under %s', (text, heading, reason) => {
    expect(approval(text, heading)).toMatch(/^\? /);
    expect(approval(text, heading)).toMatch(reason);
  });

  it('asks about numbers that are no day', () => {
    expect(approval(numberCell(7))).toMatch(/^\? /);
  });
});
