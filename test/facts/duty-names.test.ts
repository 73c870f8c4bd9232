import { describe, expect, it } from '@jest/globals';
import { dutyNames, type BesideDuty } from '../../src/facts/duty-names';
import { stemsOf } from '../../src/facts/duty-stems';
import { shippedPolicy } from '../support/policies';
import { POLICY } from './an-organisation';

describe('which duty a row is about', () => {
  const named = dutyNames(POLICY.organisationDuties);
  it.each([
    ['Annual report', 'report'],
    ['REPORT (annual) 2025/26', 'report'],
    ['Yearly reports', 'report'],
    ['Annual report completed, autumn term', 'report'],
    ['Reporting to the governors', 'report'],
    ['Review of our provision', 'review'],
    ['Reviewing provision', 'review'],
    ['Annual CPL report to the committee', 'committee-report'],
    ['Annual professional learning report to committee', 'committee-report'],
    ['Trust conferences', 'conference'],
  ])('%s is %s', (text, duty) => {
    expect(named(text)).toEqual({ kind: 'duty', duty, beside: 0 });
  });

  it('is it with fewer telling words beside the name than in it, and could be with as many', () => {
    expect(named('Report to governors on attendance')).toEqual({ kind: 'duty', duty: 'report', beside: 1 });
    expect(named('Report to governors on pupil attendance')).toEqual({ kind: 'open', could: ['report'] });
    expect(named('Report to governors on weekly pupil attendance figures')).toEqual({
      kind: 'open',
      could: ['report'],
    });
  });

  it.each([
    // Two names fit equally well.
    ['Annual report and review', ['report', 'review']],
    // One telling word is shared, that no other duty has.
    ['Conference 2027', ['conference']],
    ['Conference centre', ['conference']],
    ['Conference centre invoice', []],
    // Two duties have it.
    ['Report', []],
    // “Annual” and “CPD” tell nothing.
    ['Annual CPD budget', []],
    ['Publish the offer', []],
  ])('%s could be %j', (text, could) => {
    expect(named(text)).toEqual({ kind: 'open', could });
  });

  it('takes no words of sites for something else', () => {
    const places = stemsOf('Oak Primary');
    expect(named('Annual report, Oak Primary')).toEqual({ kind: 'open', could: [] });
    expect(named('Annual report, Oak Primary', { places })).toEqual({
      kind: 'duty',
      duty: 'report',
      beside: 0,
    });
  });

  it.each([
    ['Governors', 'duty'],
    ['Trust Board', 'duty'],
    ['Steering group and governors', 'duty'],
    ['All staff', 'duty'],
    ['', 'duty'],
    ['Steering group', 'open'],
    ['E&S committee', 'open'],
  ])('that goes to “%s” is sure or not: %s', (recipients, kind) => {
    expect(named('Annual report', { recipients }).kind).toBe(kind);
  });
});

describe('the rows of a real calendar', () => {
  const STEERING: BesideDuty = { recipients: 'Steering group' };
  const duty = (id: string) => ({ kind: 'duty', duty: id });
  const could = (...ids: readonly string[]) => ({ kind: 'open', could: ids });
  it.each([
    ['step', 'CPD actions from annual review', {}, could('effectiveness-monitoring')],
    ['step', 'Quality improvement plan review', {}, could()],
    ['step', 'Report to the CPD steering group', STEERING, could()],
    ['archway', 'Report to the CPD steering group', STEERING, could()],
    ['futura', 'Report to the CPD steering group', STEERING, duty('steering-group-report')],
    ['step', 'CPD in trust development plan', {}, could()],
    ['step', 'CPD plan template issued', {}, could()],
    ['step', 'CPD in school improvement plan', {}, duty('improvement-plan')],
    ['step', 'Review of CPD effectiveness and value for money', {}, duty('effectiveness-monitoring')],
    ['step', 'Annual CPD report with impact', {}, duty('annual-report')],
    ['avct', 'CPD in school improvement plan', {}, could()],
    ['avct', 'Quality improvement plan review', {}, duty('quality-improvement-review')],
    ['avct', 'Self-assessment report', {}, duty('self-assessment')],
    ['avct', 'CPD plan template issued', {}, duty('cpd-plan-provided')],
    ['avct', 'CPD priorities and budget discussed', {}, duty('development-priorities')],
    ['avct', 'Review of CPD effectiveness and value for money', {}, could()],
    ['futura', 'CPD plan template issued', {}, could()],
    ['futura', 'CPD in trust development plan', {}, could()],
    ['futura', 'School CPD plan', {}, duty('school-provision')],
    ['futura', 'CPD actions from annual review', {}, duty('review-amendments')],
    ['futura', 'DfE webinar attended', {}, could()],
    ['futura', 'Webinar subscription', {}, duty('webinars')],
    ['letta', 'DfE webinar attended', {}, duty('dfe-webinars-attended')],
    // Far-fetched.
    ['archway', 'Ofsted briefing', {}, could()],
    ['archway', 'Mandatory training dates published', {}, could()],
    ['letta', 'Report to Education and Standards committee', {}, could()],
  ])('%s: %s', (policy, text, beside, expected) => {
    const named = dutyNames(shippedPolicy(policy).organisationDuties);
    expect(named(text, beside)).toMatchObject(expected);
  });

  it('of the needs in a self-evaluation is no self-assessment', () => {
    const named = dutyNames(shippedPolicy('avct').organisationDuties);
    expect(named('CPD needs identified from self-evaluation')).toMatchObject({ kind: 'open' });
  });
});
