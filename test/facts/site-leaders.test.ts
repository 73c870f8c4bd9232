import { describe, expect, it } from '@jest/globals';
import { siteLeaderSubjects } from '../../src/facts/site-leader-subjects';
import { AS_AT } from './a-register';
import { addresses, POLICY, readSheets, short, subjectIn } from './an-organisation';

const leaders = async (text: string) => {
  const { records, people } = await readSheets(text);
  return siteLeaderSubjects(records, people, POLICY, AS_AT);
};
const FACTS = ['leaderNamed', 'leader', 'leaderSenior', 'leaderTrained'] as const;
const toldOf = async (text: string) =>
  (await leaders(text)).map(({ name, facts }) => [name, ...FACTS.map((fact) => short(facts[fact]))]);

const SITES = `
== Schools
| Academy | Phase | CPD leader | Number of staff |
| Ashdown Academy | Secondary | Ruth Adeyemi | {number 112} |
| Oak Primary | Primary | vacant | {number 46} |
| Elm Primary | Primary | A Smith | {number 40} |
`;
const STAFF = `
== Staff
| Name | Job title | School | SLT? | Leaving date |
| Ruth Adeyemi | Principal | Ashdown | Yes | |
| Anna Smith | Teacher | Elm | No | |
| Alan Smith | Teacher | Elm | Yes | |
| Bo Jones | Cook | Oak | No | |
`;
const log = (...rows: readonly string[]) =>
  `\n== Log\n| Name | Course | Date |\n| Bo Jones | First aid | {date 2026-01-05} |\n${rows.join('\n')}`;

describe('who leads on CPD at a site', () => {
  it('is whom the list of sites names; a vacancy is nobody, and a name of two people is a question', async () => {
    const told = await toldOf(SITES + STAFF);
    const two = '? “A Smith” in Schools!C4 may be Anna Smith or Alan Smith';
    const nobody = '? nobody is named who leads on CPD there';
    expect(told).toEqual([
      ['Ashdown Academy', true, 'Ruth Adeyemi', true, 'none'],
      ['Oak Primary', false, nobody, nobody, nobody],
      ['Elm Primary', true, 'A Smith', two, 'none'],
    ]);
    const [ashdown, oak] = await leaders(SITES + STAFF);
    expect(short(ashdown?.facts.people)).toBe(1);
    expect(short(ashdown?.facts.phase)).toBe('Secondary');
    expect(addresses(ashdown?.facts.leaderNamed?.cells)).toEqual(['Schools!C2', 'Schools!A2']);
    expect(addresses(oak?.facts.leaderNamed?.cells)).toEqual(['Schools!A3']);
    expect(addresses(oak?.placeCells)).toContain('Schools!A3');
    expect(ashdown?.topic).toBeUndefined();
    expect(ashdown?.members).toEqual([]);
  });

  it.each(['vacant', 'Vacancy', 'tbc', 'none', 'To be appointed', 'Post advertised'])(
    'is nobody where the cell says “%s”',
    async (text) => {
      expect((await toldOf(SITES.replace('vacant', text)))[1]?.[1]).toBe(false);
    },
  );

  it('is a question where the staff list says that the leader has left', async () => {
    const [ashdown] = await toldOf(
      SITES + STAFF.replace('Ashdown | Yes | |', 'Ashdown | Yes | {date 2026-11-21} |'),
    );
    expect(ashdown?.slice(1, 3)).toEqual([
      '? Ruth Adeyemi, named in Schools!C2, has left by the staff list',
      '? Ruth Adeyemi, named in Schools!C2, has left by the staff list',
    ]);
    const [still] = await toldOf(
      SITES + STAFF.replace('Ashdown | Yes | |', 'Ashdown | Yes | {date 2026-11-22} |'),
    );
    expect(still?.slice(1, 3)).toEqual([true, 'Ruth Adeyemi']);
  });

  it('is on no staff list: then nothing is known of the leader', async () => {
    const [ashdown] = await toldOf(SITES);
    expect(ashdown).toEqual([
      'Ashdown Academy',
      true,
      'Ruth Adeyemi',
      '? “Ruth Adeyemi” in Schools!C2 is on no staff list',
      'none',
    ]);
  });

  const byDuty = (first: string, more = '') =>
    `== Staff\n| Name | Job title | School | Duties |\n| Ann Smith | Teacher | Oak | ${first} |\n| Bo Jones | Cook | Elm | First aider |\n${more}`;

  it('is somebody of the staff list with that duty, at the sites where they work', async () => {
    const senior = '? the staff list does not say whether Ann Smith is a senior leader';
    expect((await toldOf(byDuty('CPD leader'))).map((each) => each.slice(0, 4))).toEqual([
      ['Oak', true, 'Ann Smith', senior],
      ['Elm', false, '? nobody is named who leads on CPD there', '? nobody is named who leads on CPD there'],
    ]);
    const [oak] = await leaders(byDuty('CPD leader'));
    expect(addresses(oak?.facts.leaderNamed?.cells)).toEqual(['Staff!D2']);
    expect(addresses(oak?.facts.leaderSenior?.cells)).toEqual(['Staff!A2']);
    expect(await toldOf(byDuty('SENCO'))).toEqual([]);
  });

  it('is open where the leader has no site', async () => {
    const [oak] = await toldOf(byDuty('SENCO', '| Cy Brown | Teacher | | CPD lead |'));
    expect(oak?.[1]).toBe('? Cy Brown is “CPD lead” in Staff!D4, and the site is not given');
  });

  it('is not said by a list of posts alone, unless it names a leader somewhere', async () => {
    const posts = (first: string) =>
      `== Staff\n| Name | Job title | School |\n| Ann Smith | ${first} | Oak |\n| Bo Jones | Cook | Elm |`;
    expect(await leaders(posts('Teacher'))).toEqual([]);
    expect((await toldOf(posts('CPD Coordinator'))).map((each) => each[1])).toEqual([true, false]);
  });

  it('is a senior leader only if the staff list says so, and none only if it says who is', async () => {
    const staff = (heading: string, cell: string) =>
      `== Staff\n| Name | Job title | School | Duties | ${heading} |\n| Ann Smith | Teacher | Oak | CPD leader | ${cell} |\n| Bo Jones | Headteacher | Oak | | Senior leader |`;
    expect((await toldOf(staff('Career stage', 'Middle leader')))[0]?.[3]).toBe(false);
    expect((await toldOf(staff('Career stage', 'Senior leader')))[0]?.[3]).toBe(true);
    expect(String((await toldOf(staff('Career stage', '')))[0]?.[3])).toMatch(
      /^\? the staff list does not say/,
    );
  });

  it.each([
    ['{date 2025-11-23}', true],
    ['{date 2025-11-22}', false],
    ['{date 2026-11-22}', true],
    ['{date 2026-11-23}', false],
    ['', '? the record in Log!C3 has no date'],
    ['November 2025', '? the training is not dated closely enough'],
  ])('trained on %s: %s', async (on, expected) => {
    const [ashdown] = await toldOf(SITES + STAFF + log(`| Ruth Adeyemi | Coaching | ${on} |`));
    expect(ashdown?.[4]).toBe(expected);
  });
});

describe('who leads on CPD for the trust', () => {
  const leads = async (text: string) => (await subjectIn(text, 'whole')).facts.trustLeaderNamed;
  const staff = (title: string, site: string, duty = '') =>
    `== Staff\n| Name | Job title | School | Duties |\n| Ann Smith | ${title} | ${site} | ${duty} |\n| Bo Jones | Cook | Elm | First aider |\n| Cy Brown | Cook | Oak | |`;

  it.each([
    ['CPLD Co-ordinator', 'Oak', ''],
    ['Director of Teaching and Learning', 'Oak', ''],
    ['Head of Professional Development', '', ''],
    ['Teacher', 'Trust', 'CPD leader'],
    ['Teacher', '', 'CPL leader'],
    ['CPD Lead', 'All schools', ''],
  ])('is %s at “%s” with the duty “%s”', async (title, site, duty) => {
    const fact = await leads(staff(title, site, duty));
    expect(short(fact)).toBe(true);
    expect(addresses(fact?.cells)).toEqual([duty === '' ? 'Staff!B2' : 'Staff!D2']);
  });

  it('is open where somebody leads at one site of several', async () => {
    expect(short(await leads(staff('CPD leader', 'Oak')))).toBe(
      '? Ann Smith is “CPD leader” in Staff!B2, and it is not said whether that is for more than Oak',
    );
  });

  it('is not said by a staff list with posts or duties of which none is that', async () => {
    expect(await leads(staff('Teacher', 'Oak', 'SENCO'))).toBeUndefined();
  });

  it('is whom the trust’s own row of the list of sites names', async () => {
    const central = (leader: string) =>
      `== Schools\n| Academy | Phase | CPD leader |\n| Oak Primary | Primary | Ruth Adeyemi |\n| Elm Primary | Primary | Jo Farr |\n| Central team | | ${leader} |`;
    expect(short(await leads(central('Laura Fenwick')))).toBe(true);
    expect(short(await leads(central('vacant')))).toBe(false);
  });

  it('is not said where no register could', async () => {
    expect(await leads('== Staff\n| Name | Start date |\n| Ann Smith | {date 2019-09-01} |')).toBeUndefined();
  });
});
