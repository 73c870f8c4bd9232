import { describe, expect, it } from '@jest/globals';
import { personSubjects } from '../../src/facts/person-subjects';
import { trainingOfPeople } from '../../src/facts/training-of-people';
import { AS_AT } from './a-register';
import { addresses, POLICY, readSheets, short, subjectIn, subjectsIn } from './an-organisation';

const staff = (head: string, ...rows: readonly string[]) => `== Staff\n${head}\n${rows.join('\n')}\n`;
const log = (...rows: readonly string[]) => `== Log\n| Name | Course | Date |\n${rows.join('\n')}\n`;

describe('how long ago somebody last trained', () => {
  const STAFF = staff(
    '| Name | Job title |',
    '| Ann Smith | Cook |',
    '| Alan Smith | Cook |',
    '| Bo Jones | Cook |',
  );
  const toldOf = async (text: string) => {
    const { records, people } = await readSheets(STAFF + text);
    const [ann] = personSubjects(records, people, POLICY, trainingOfPeople(people), AS_AT);
    return ann?.facts;
  };
  const OTHER = '| Bo Jones | Prevent | {date 2026-01-05} |';
  const days = async (...rows: readonly string[]) => {
    const facts = await toldOf(log(OTHER, ...rows));
    return [short(facts?.trainingRecorded), short(facts?.daysSinceTraining)];
  };

  it('counts from the latest that is sure', async () => {
    expect(
      await days(
        '| Ann Smith | Prevent | {date 2025-11-22} |',
        '| Ann Smith | First aid | {date 2024-11-22} |',
      ),
    ).toEqual([2, 365]);
    const facts = await toldOf(log(OTHER, '| Ann Smith | Prevent | {date 2026-11-21} |'));
    expect(short(facts?.daysSinceTraining)).toBe(1);
    expect(addresses(facts?.daysSinceTraining?.cells)).toContain('Log!C3');
  });

  it('does not count what lies ahead', async () => {
    expect(await days('| Ann Smith | Prevent | {date 2026-11-22} |')).toEqual([1, 0]);
    expect(await days('| Ann Smith | Prevent | {date 2026-11-23} |')).toEqual([0, '? nothing is recorded']);
  });

  it('is rough where something undated, or somebody’s of the name, may be later', async () => {
    expect(await days('| Ann Smith | Prevent | {date 2024-11-22} |', '| Ann Smith | First aid | |')).toEqual([
      '1 to 2',
      '0 to 730',
    ]);
    expect(
      await days('| Ann Smith | Prevent | {date 2024-11-22} |', '| A Smith | Prevent | {date 2026-11-12} |'),
    ).toEqual(['1 to 2', '10 to 730']);
    expect(await days('| Ann Smith | Prevent | October 2026 |')).toEqual([1, '22 to 52']);
  });

  it('is not made rough by what is older', async () => {
    expect(
      await days('| Ann Smith | Prevent | {date 2026-11-12} |', '| A Smith | Prevent | {date 2024-11-12} |'),
    ).toEqual(['1 to 2', 10]);
  });

  it('is a question where nothing is sure, and never held against anybody', async () => {
    expect(await days('| Ann Smith | Prevent | |')).toEqual(['0 to 1', '? the record in Log!C3 has no date']);
    expect(await days('| A Smith | Prevent | {date 2026-11-12} |')).toEqual([
      '0 to 1',
      '? “A Smith” may be this person',
    ]);
  });

  it('says that nothing is recorded, where nothing is', async () => {
    const facts = await toldOf(log(OTHER));
    expect(short(facts?.trainingRecorded)).toBe(0);
    expect(short(facts?.daysSinceTraining)).toBe('? nothing is recorded');
    expect(addresses(facts?.daysSinceTraining?.cells)).toEqual(['Staff!A2']);
  });
});

describe('a pathway', () => {
  const offers = (...rows: readonly string[]) =>
    `== Offer\n| Session title | Audience | Date | Places |\n${rows.join('\n')}\n| Cooking | Cooks | {date 2026-10-01} | {number 5} |\n`;
  const offered = async (row: string, name = 'middle leaders') =>
    (await subjectsIn(offers(row), 'pathway')).find(({ what }) => what === name)?.facts.offered;

  it.each([
    // The CPD year is 1 Sep 2026 to 31 Aug 2027.
    ['| Coaching | Middle leaders | {date 2026-09-01} | {number 9} |', true],
    ['| Coaching | Middle leaders | {date 2026-08-31} | {number 9} |', false],
    ['| Coaching | Middle leaders | {date 2027-08-31} | {number 9} |', true],
    ['| Coaching | Middle leaders | {date 2027-09-01} | {number 9} |', false],
    ['| Coaching | Middle leaders | | {number 9} |', true],
    ['| Coaching | Middle leaders | tbc | {number 9} |', true],
    ['| Coaching | Middle leaders | Dates TBC. | {number 9} |', true],
    ['| Coaching | ECTs | tbc | {number 9} |', false],
    ['| Programme for a middle leader | | {date 2026-10-01} | {number 9} |', true],
    ['| Conference | All staff | {date 2026-10-01} | {number 9} |', true],
    ['| Coaching | ECTs | {date 2026-10-01} | {number 9} |', false],
    ['| Coaching | ECTs and middle leaders | {date 2026-10-01} | {number 9} |', true],
    // Those who aspire to it are another pathway.
    ['| Coaching | Aspiring middle leaders | {date 2026-10-01} | {number 9} |', false],
  ])('with the offer %s is offered something: %s', async (row, expected) => {
    expect(short(await offered(row))).toBe(expected);
  });

  it('is a question where the date of the offer cannot be read', async () => {
    const fact = await offered('| Coaching | Middle leaders | 31/02/2027 | {number 9} |');
    expect(String(short(fact))).toMatch(/^\? “31\/02\/2027” in Offer!C2 cannot be read/);
    expect(addresses(fact?.cells)).toEqual(['Offer!C2', 'Offer!A2']);
  });

  it('points at the offer that names it, else at the first', async () => {
    const row = '| Coaching | Aspiring middle leaders | {date 2026-10-01} | {number 9} |';
    expect(addresses((await offered(row, 'aspiring middle leaders'))?.cells)).toEqual(['Offer!B2']);
    expect(addresses((await offered(row))?.cells)).toEqual(['Offer!B2']);
  });

  const STAFF = staff(
    '| Name | Job title | Career stage | Leaving date |',
    '| Ann Smith | Teacher | Middle leader | |',
    '| Bo Jones | Teacher | Middle leader | |',
    '| Cy Brown | Cook | | |',
    '| Di Green | Teacher | Middle leader | {date 2026-11-21} |',
  );
  const counts = async (text: string) => {
    const found = (await subjectsIn(text, 'pathway')).find(({ what }) => what === 'middle leaders');
    return ['groupSize', 'groupTrained', 'offered'].map((name) => short(found?.facts[name]));
  };

  it('counts the people employed who belong to it, and those of them with training in 12 months', async () => {
    expect(
      await counts(
        STAFF +
          log(
            '| Ann Smith | Coaching | {date 2025-11-23} |',
            '| Bo Jones | Coaching | {date 2025-11-22} |',
            '| Cy Brown | Coaching | {date 2026-01-22} |',
            '| Di Green | Coaching | {date 2026-01-22} |',
          ),
      ),
    ).toEqual([2, 1, 'none']);
    expect(
      await counts(STAFF + log('| Cy Brown | Prevent | {date 2026-01-22} |', '| Bo Jones | Coaching | |')),
    ).toEqual([2, '0 to 1', 'none']);
  });

  it('is rough where the list does not say who belongs to it', async () => {
    const plain = staff(
      '| Name | Start date |',
      '| Ann Smith | {date 2019-09-01} |',
      '| Bo Jones | {date 2019-09-01} |',
    );
    expect(await counts(plain + log('| Ann Smith | Prevent | {date 2026-01-22} |'))).toEqual([
      '0 to 2',
      '0 to 1',
      'none',
    ]);
  });

  it('is not looked at without an offer and a log', async () => {
    expect(await subjectsIn(STAFF, 'pathway')).toEqual([]);
  });
});

describe('access', () => {
  const STAFF = staff(
    '| Name | Staff group | School | FTE | Start date |',
    '| Ann Smith | Teaching | Oak | {number 1} | {date 2019-09-01} |',
    '| Bo Jones | Support staff | Oak | {number 0.5} | {date 2025-11-23} |',
    '| Cy Brown | Support staff | Elm | {number 1} | {date 2019-09-01} |',
    '| Di Green | Teaching | Elm | {number 1} | {date 2025-11-24} |',
  );
  const shares = async (text: string) =>
    Object.fromEntries(
      (await subjectsIn(text, 'group')).map(({ name, facts }) => [
        name,
        [short(facts.groupSize), short(facts.accessShare)],
      ]),
    );
  const timed = (...rows: readonly string[]) =>
    `== Log\n| Name | Course | Date | Hours |\n${rows.join('\n')}\n`;

  it('sets the hours per head of a group against those of everybody who was there for 12 months', async () => {
    // 9 hours of three people are 3 each; Di Green came a day too late to count.
    expect(
      await shares(
        STAFF +
          timed(
            '| Ann Smith | Coaching | {date 2026-01-05} | {number 6} |',
            '| Bo Jones | Prevent | {date 2026-01-05} | {number 1} |',
            '| Cy Brown | Prevent | {date 2026-01-05} | {number 2} |',
            '| Cy Brown | Prevent | {date 2025-11-22} | {number 7} |',
            '| Di Green | Prevent | {date 2026-01-05} | {number 8} |',
          ),
      ),
    ).toEqual({
      Teaching: [1, 200],
      'Support staff': [2, 50],
      Oak: [2, 350 / 3].map((each, index) => (index === 1 ? Math.round(each * 1e9) / 1e9 : each)),
      Elm: [1, Math.round((200 / 3) * 1e9) / 1e9],
      'Full-time staff': [2, Math.round((400 / 3) * 1e9) / 1e9],
      'Part-time staff': [1, Math.round((100 / 3) * 1e9) / 1e9],
    });
  });

  it('counts pieces of training as soon as one has no length', async () => {
    const told = await shares(
      STAFF +
        timed(
          '| Ann Smith | Coaching | {date 2026-01-05} | {number 6} |',
          '| Bo Jones | Prevent | {date 2026-01-05} | |',
          '| Cy Brown | Prevent | {date 2026-01-05} | {number 2} |',
        ),
    );
    expect(told.Teaching).toEqual([1, 100]);
  });

  it('is rough where undated training could change it', async () => {
    const told = await shares(
      STAFF +
        log(
          '| Ann Smith | Coaching | {date 2026-01-05} |',
          '| Cy Brown | Prevent | {date 2026-01-05} |',
          '| Bo Jones | Prevent | |',
        ),
    );
    expect(told.Teaching).toEqual([1, '100 to 150']);
    expect(told['Support staff']).toEqual([2, '75 to 100']);
  });

  it('is not known where nobody trained, and not looked at without a log', async () => {
    const told = await shares(STAFF + log('| Ann Smith | Coaching | {date 2020-01-05} |'));
    expect(told.Teaching).toEqual([1, '? no training of the last 12 months is recorded of anybody']);
    expect(await subjectsIn(STAFF, 'group')).toEqual([]);
  });

  it('leaves out governors, and points at where the group is named', async () => {
    const list = staff(
      '| Name | Staff group | Employment type |',
      '| Ann Smith | Teaching | Employee |',
      '| Bo Jones | Support staff | Agency |',
      '| Cy Brown | Governors | Governor |',
    );
    const groups = await subjectsIn(list + log('| Ann Smith | Coaching | {date 2026-01-05} |'), 'group');
    expect(groups.map(({ name, placeCells }) => [name, ...addresses(placeCells)])).toEqual([
      ['Teaching', 'Staff!B2'],
      ['Support staff', 'Staff!B3'],
      ['Employees', 'Staff!C2'],
      ['Agency staff', 'Staff!C3'],
    ]);
  });
});

describe('the training of the last 12 months as a whole', () => {
  const HEAD = '| Name | Course | Date | Provider | Accredited | Mode |';
  const whole = async (head: string, ...rows: readonly string[]) => {
    const { facts } = await subjectIn(`== Log\n${head}\n${rows.join('\n')}`, 'whole');
    return ['trainingThisYear', 'accreditedShare', 'providersUsed', 'modesUsed'].map((name) =>
      short(facts[name]),
    );
  };

  it('counts rows, providers and kinds, and the share that is accredited', async () => {
    expect(
      await whole(
        HEAD,
        '| Ann Smith | First aid | {date 2026-01-05} | St John | Yes | Course |',
        '| Bo Jones | First aid | {date 2025-11-23} | ST JOHN | | Course |',
        '| Cy Brown | Prevent | {date 2026-11-22} | iHasco | No | Online |',
        '| Di Green | Prevent | {date 2026-02-05} | | No | |',
        '| Di Green | Coaching | {date 2025-11-22} | Castle Hill | Yes | Coaching |',
        '| Di Green | Coaching | {date 2026-11-23} | Redcliff | Yes | Coaching |',
      ),
    ).toEqual([4, 25, 2, 2]);
  });

  it('is rough where a row has no date', async () => {
    expect(
      await whole(
        HEAD,
        '| Ann Smith | First aid | {date 2026-01-05} | St John | Yes | Course |',
        '| Bo Jones | Prevent | {date 2026-01-05} | St John | No | Course |',
        '| Cy Brown | Prevent | | iHasco | No | Online |',
        '| Cy Brown | Coaching | | iHasco | Yes | Online |',
      ),
    ).toEqual(['2 to 4', `${(1 / 3) * 100} to ${(2 / 3) * 100}`, '1 to 2', '1 to 2']);
  });

  it('is a question where a cell does not say whether it is accredited', async () => {
    expect(
      (
        await whole(
          HEAD,
          '| Ann Smith | First aid | {date 2026-01-05} | St John | Yes | Course |',
          '| Bo Jones | Prevent | {date 2026-01-05} | St John | tbc | Course |',
          '| Cy Brown | Prevent | {date 2026-01-05} | St John | No | Course |',
          '| Di Green | Prevent | {date 2026-01-05} | St John | No | Course |',
        )
      )[1],
    ).toBe('25 to 50');
  });

  it('leaves out what no log has a column for, and all of it without a log', async () => {
    expect(await whole('| Name | Course | Date |', '| Ann Smith | First aid | {date 2026-01-05} |')).toEqual([
      1,
      'none',
      'none',
      'none',
    ]);
    const { facts } = await subjectIn('== Staff\n| Name | Job title |\n| Ann Smith | Cook |', 'whole');
    expect(facts.trainingThisYear).toBeUndefined();
  });
});
