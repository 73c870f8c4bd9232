import { describe, expect, it } from '@jest/globals';
import { columnsOf, rowsOf } from './filled-columns';
import { registerOn, sheet } from './reading';

/** Reads a table with this header and tells, for each field, the heading that was taken for it. */
async function fieldsFor(line: string) {
  const columns = columnsOf(line);
  const register = await registerOn(sheet('Sheet1', rowsOf(columns)));
  const fields = Object.fromEntries(
    Object.entries(register.fields).map(([field, [column = -1]]) => [field, columns[column]?.heading]),
  );
  const expected = Object.fromEntries(
    columns.flatMap(({ field, heading }) => (field === undefined ? [] : [[field, heading]])),
  );
  return { register, fields, expected };
}

describe('the headings of a training log', () => {
  it.each([
    'Person=person | Role=role | Training=topic | Due Date=dueOn | Completion Date=completedOn | Status=status | Evidence=certificateRef | Next Refresh=expiresOn',
    'Employee Name=person | Employee ID=id | Department=department | Training Type=category | Training Name=topic | Trainer=provider | Date Completed=completedOn | Expiration Date=expiresOn | Notes=notes',
    'Employee ID=id | Training Date=completedOn | Training Program Name=topic | Training Type=category | Training Outcome=status | Location=site | Trainer=provider | Training Duration(Days)=minutes | Training Cost=cost',
    'Name=person | Training Type=topic | Required=category | Completed Date=completedOn | Expiry Date=expiresOn | Provider=provider | Certificate Ref=certificateRef | Notes=notes',
    'Name=person | Training Type=topic | Required?=category | Status=status | Date Completed=completedOn | Expiry Date=expiresOn | Training Provider=provider | Certificate Ref=certificateRef | Next Action=notes',
    'Name=person | Competency=topic | Completion Date=completedOn | Scheduled/Renewal Date=expiresOn',
    'Name=person | Title=topic | Record Type=category | Training Provider=provider | Completion Date=completedOn',
    'Name=person | CPD Type=category | Title=topic | Date Start=startedOn | Date End=completedOn',
    'Name=person | Qualification=topic | Date attained=completedOn | Expiry date=expiresOn | Provider=provider | Certificate no=certificateRef',
    'Email=email | Qualification=topic | Date achieved=completedOn | Expiry date=expiresOn | Hours taken=minutes',
    'Staff Member=person | Certification=topic | Valid From=completedOn | Expiry=expiresOn',
    'User’s Fullname=person | Course Name=topic | Completion Status=status | The completion date=completedOn',
    'Surname=surname | Forename=forename | Course=topic | Date=completedOn | Provider=provider | Hours=minutes | Cost=cost',
    'Staff Name=person | CPD Activity=topic | Date Attended=completedOn | Delivered by=provider | Hrs=minutes',
    'Name of staff member=person | Course attended=topic | Date of course=completedOn | Venue=mode~venue | Certificate seen=certificateSeen~certificateRef',
    'Date=completedOn | Name=person | Training=topic | Trainer=provider | Duration=minutes',
    'Teacher=person | INSET topic=topic | When=completedOn | Led by=provider',
    'Delegate=person | Event=topic | Start Date=startedOn | End Date=completedOn | Cost=cost',
    'Name=person | Course=topic | Start Date=completedOn | Status=status',
    'Payroll No=id | Name=person | Course Title=topic | Date Booked=bookedOn | Date Completed=completedOn | Date Expires=expiresOn',
    'NAME=person |   COURSE TITLE=topic | Planned Date =bookedOn | Status=status | Year  completed=completedOn',
    'Name (surname, first)=person | Course=topic | Date (dd/mm/yyyy)=completedOn | Valid until=expiresOn',
    'Timestamp=recordedOn | Email Address=email | Full name=person | Which course did you attend?=topic | Date of training=completedOn',
    'Name=person | DOB=-birthday | Course=topic | Date=completedOn',
    'Date requested=-recordedOn | Name=person | Course=topic | Course date=completedOn | Rating=rating',
    'S/N=-index | Full Name=person | Training Title=topic | Date Taken=completedOn | Renew by=expiresOn | Remarks=notes',
    'Learner=person | Module=topic | Completed on=completedOn | Score=rating',
    'Member of staff=person | School=site | Training attended=topic | Date attended=completedOn | Cert date=-recordedOn',
  ])('%s', async (line) => {
    const { register, fields, expected } = await fieldsFor(line);
    expect(register.kind).toBe('training');
    expect(fields).toEqual(expected);
  });
});

describe('the headings of a staff list', () => {
  it.each([
    'Surname=surname | First Name=forename | Job Title=role | Site=site | Date Joined=startOn | Leaving Date=leftOn',
    'Name=person | Role=role | Start Date=startOn | Status=state',
    'Employee Name=person | Emp No=id | Post=role | Dept=department | Contract Type=employment | FTE=fte | DOJ=startOn',
    'Title=-personalTitle | Forename=forename | Surname=surname | Email=email | Position=role | Line Manager=manager',
    'Staff Code=id | Full Name=person | Job Role=role | Academy=site | Staff Type=staffGroup | Commenced=startOn | Date left=leftOn',
    'Name=person | Position=role | School=site | Absent from=absentFrom | Due back=absentTo',
    'Staff Member=person | Job=role | Work Email=email | Employment Start=startOn | Employment End=leftOn',
    'No.=-index | Name=person | Designation=role | Faculty=department | In post since=startOn',
    'Legal Forename=forename | Legal Surname=surname | Known as=knownAs | Post title=role | Start date=startOn | End date=leftOn',
    'Name=person | DOB=-birthday | Role=role | Date of appointment=startOn | Last working day=leftOn',
    'Person=person | Staff group=staffGroup | Base=site | Hire date=startOn',
    'Colleague=person | E-mail=email | Job title=role | Reports to=manager | Contract=contract',
  ])('%s', async (line) => {
    const { register, fields, expected } = await fieldsFor(line);
    expect(register.kind).toBe('staff');
    expect(fields).toEqual(expected);
  });
});

describe('the headings of a matrix', () => {
  it.each([
    [
      'Name=person | Role=role | Safeguarding=-completedOn | Prevent=-completedOn | First Aid=-completedOn',
      { Safeguarding: 'safeguarding', Prevent: 'prevent', 'First Aid': 'first-aid' },
    ],
    [
      'Staff Member=person | Start date=startOn | S/Guarding L1=-completedOn | H & S=-completedOn | EFAW=-completedOn',
      { 'S/Guarding L1': 'safeguarding', 'H & S': 'health-safety', EFAW: 'efaw' },
    ],
    [
      'Surname=surname | Forename=forename | Site=site | Team-Teach=-completedOn | Fire Marshall=-completedOn',
      { 'Team-Teach': 'team-teach', 'Fire Marshall': 'fire-warden' },
    ],
    [
      'Full Name=person | Email=email | KCSIE=-completedOn | Data Protection=-completedOn | Notes=notes',
      { KCSIE: 'kcsie', 'Data Protection': 'data-protection' },
    ],
    [
      'Employee ID=id | Employee=person | Department=department | Food hygiene=-completedOn | COSHH=-completedOn',
      { 'Food hygiene': 'food-hygiene', COSHH: 'coshh' },
    ],
    [
      'Worker=person | Asbestos awareness=-completedOn | Manual handling=-completedOn | Working at height=-completedOn | First aid=-completedOn',
      {
        'Asbestos awareness': 'asbestos',
        'Manual handling': 'manual-handling',
        'Working at height': 'working-at-height',
        'First aid': 'first-aid',
      },
    ],
  ])('%s', async (line, topics) => {
    const { register, fields, expected } = await fieldsFor(line);
    expect(register.kind).toBe('matrix');
    expect(fields).toEqual(expected);
    expect(Object.fromEntries(register.topicColumns.map((each) => [each.heading, each.topic]))).toEqual(
      topics,
    );
    expect(register.topicColumns.every(({ holds }) => holds === 'completed')).toBe(true);
  });
});
