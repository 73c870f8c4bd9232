import { describe, expect, it } from '@jest/globals';
import { logOf, meant, peopleFrom, plain } from './a-register';

const STAFF = ['Ann Smith #E1', 'Bob Jones #E2', 'Cara Patel #E3'];

describe('an id', () => {
  it.each<[string, string[], string, string]>([
    ['with other leading zeros', ['Ann Smith #00123', 'Bob Jones #7'], 'X #123', 'is Ann Smith'],
    ['as a number', ['Ann Smith #123', 'Bob Jones #7'], 'X #123.0', 'is Ann Smith'],
    ['with zeros, of another', ['Ann Smith #00123', 'Bob Jones #123'], 'X #123', 'is Bob Jones'],
    ['with zeros, of two', ['Ann Smith #00123', 'Bob Jones #0123'], 'X #123', 'may be Ann Smith, Bob Jones'],
    ['of somebody of another name', STAFF, 'Dev Shah #E1', 'clashes: Ann Smith'],
    ['of somebody else on the list', STAFF, 'Bob Jones #E1', 'clashes: Ann Smith, Bob Jones'],
    ['after a marriage', STAFF, 'Ann Brown #E1', 'is Ann Smith'],
    ['with a forename more', STAFF, 'Mary Ann Brown #E1', 'is Ann Smith'],
    ['with a nickname', ['Robert Hay #E1', 'Bob Jones #E2'], 'Bob Hay-Quill #E1', 'is Robert Hay'],
    [
      'with a new name that is a colleague’s',
      ['Ann Smith #E1', 'Ann Brown #E2'],
      'Ann Brown #E1',
      'clashes: Ann Smith, Ann Brown',
    ],
    ['with another surname and initial', STAFF, 'A Brown #E1', 'is Ann Smith'],
  ])('%s', (_case, list, text, expected) => {
    expect(meant(list, text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['ASM', 'is Ann Smith'],
    ['asm', 'is Ann Smith'],
    ['KIM', 'is Karl Imber'],
    ['Kim', 'may be Karl Imber, Kim Lee'],
    ['XYZ', 'nobody'],
  ])('may stand in place of the name: %s', (text, expected) => {
    expect(meant(['Ann Smith #ASM', 'Karl Imber #KIM', 'Kim Lee #KLE'], text)).toBe(expected);
  });
});

describe('numbers of rows', () => {
  const LIST = ['Ann Smith #1', 'Bob Jones #2', 'Cara Patel #3'];

  it('join nobody', () => {
    expect(meant(LIST, 'Cara Patel #1', 'Ann Smith #2', 'Bob Jones #3')).toBe('is Cara Patel');
    const { all } = peopleFrom({ Staff: LIST });
    expect(all.map(({ key }) => key)).toEqual(['ann smith', 'bob jones', 'cara patel']);
  });

  it('make one person of all rows of a log', () => {
    const { all, named } = peopleFrom({}, logOf(['Ann Smith #1', 'Bob Jones #2', 'Ann Smith #3']));
    expect(all.map(({ key }) => key)).toEqual(['ann smith', 'bob jones']);
    expect(named.map(({ who }) => plain(who))).toEqual(['is Ann Smith', 'is Bob Jones', 'is Ann Smith']);
  });

  it('are ids where other rows refer to them', () => {
    expect(meant(LIST, 'X #3', 'X #1', 'X #3')).toBe('is Cara Patel');
    expect(meant(LIST, 'C Patel #3', 'A Smith #1', 'Cara Patel #3')).toBe('is Cara Patel');
  });

  it('are none where they do not begin at the beginning', () => {
    const list = ['Ann Smith #101', 'Bob Jones #102', 'Cara Patel #103'];
    expect(meant(list, 'X #103')).toBe('is Cara Patel');
  });
});

describe('ids of another system', () => {
  it('do not speak against a name if they look different', () => {
    expect(meant(STAFF, 'Ann Smith #asmith')).toBe('is Ann Smith');
    expect(meant(STAFF, 'Ann Smith #88123')).toBe('is Ann Smith');
  });

  it('do not speak against a name if they never agree', () => {
    expect(meant(STAFF, 'Ann Smith #E7', 'Bob Jones #E8', 'Cara Patel #E9')).toBe('is Ann Smith');
    expect(meant(STAFF, 'Ann Smith #E7', 'Bob Jones #E8')).toBe('may be Ann Smith');
    expect(meant(STAFF, 'Ann Smith #E7', 'Bob Jones #E8', 'Cara Patel #E3')).toBe('may be Ann Smith');
  });

  it('join nobody if the names beside them are always others', () => {
    const texts = ['Dev Shah #E1', 'Ewa Frost #E2', 'Femi Eze #E3'];
    expect(meant(STAFF, ...texts)).toBe('nobody');
    expect(meant(STAFF, ...texts.slice(0, 2))).toBe('clashes: Ann Smith');
  });
});

describe('an e-mail address', () => {
  const LIST = ['Ann Smith <ann@oak.example>', 'Bob Jones <bob@oak.example>'];
  it.each<[string, string[], string, string]>([
    ['in place of the name', LIST, 'bob@oak.example', 'is Bob Jones'],
    ['in place of the name, in capitals', LIST, 'BOB@OAK.EXAMPLE', 'is Bob Jones'],
    ['behind the name', LIST, 'Jones, B [bob@oak.example]', 'is Bob Jones'],
    ['in place of the id', LIST, 'Ann Brown #ann@oak.example', 'is Ann Smith'],
    ['of another domain', LIST, 'Ann Smith <ann@home.example>', 'is Ann Smith'],
    [
      'that two people share',
      ['Ann Smith <office@oak.example>', 'Bob Jones <office@oak.example>'],
      'Bob Jones',
      'is Bob Jones',
    ],
    [
      'of another person than the id',
      ['Ann Smith #E1 <a@oak.example>', 'Bob Jones #E2 <b@oak.example>'],
      'Ann Smith #E1 <b@oak.example>',
      'is Ann Smith',
    ],
    [
      'of another person than the id, without a name',
      ['Ann Smith #E1 <a@oak.example>', 'Bob Jones #E2 <b@oak.example>'],
      'X #E1 <b@oak.example>',
      'may be Ann Smith, Bob Jones',
    ],
  ])('%s', (_case, list, text, expected) => {
    expect(meant(list, text)).toBe(expected);
  });

  it('stands for somebody where there is no staff list', () => {
    const { all } = peopleFrom({}, logOf(['ann@oak.example', 'ann@oak.example', 'bob@oak.example']));
    expect(all.map(({ name }) => name.display)).toEqual(['ann@oak.example', 'bob@oak.example']);
  });
});
