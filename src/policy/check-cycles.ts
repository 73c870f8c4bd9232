import { dayFromIso } from '../calendar/day';
import { ruleFault } from '../faults';
import { adviseName } from '../json/nearest';
import { checkInterval } from './check-parameters';
import { PARAMETER_PREFIX } from './condition';
import type { SubjectKind } from './fact-words';
import type { CoverageOfRule, HoursOfRule, MonthDay, Renewal, RepaymentOfRule, Rule } from './policy';
import type { RuleFile } from './rule-file';

/** The interval of the requirement that asks for a topic, where a rule has none of its own. */
export const REQUIRED_INTERVAL = 'requiredEveryMonths';

type Units = ReadonlyMap<string, string>;

/** A parameter by its prefixed name, in one of the units allowed at its place. */
function parameterAt(
  file: string,
  fact: string,
  path: string,
  units: Units,
  allowed: readonly string[],
): string {
  const name = fact.startsWith(PARAMETER_PREFIX) ? fact.slice(PARAMETER_PREFIX.length) : fact;
  const unit = fact.startsWith(PARAMETER_PREFIX) ? units.get(name) : undefined;
  if (unit === undefined) {
    const names = [...units.keys()].map((each) => PARAMETER_PREFIX + each);
    throw ruleFault(
      file,
      path,
      `the rule has no parameter "${fact}". ${adviseName(PARAMETER_PREFIX + name, names)}`,
    );
  }
  if (!allowed.includes(unit))
    throw ruleFault(file, path, `"${fact}" is in ${unit}; it must be in ${allowed.join(' or ')} here.`);
  return name;
}

/** `09-01` as month and day; 29 February exists in some year. */
export function monthDayOf(file: string, text: string, path: string): MonthDay {
  const [month = 0, day = 0] = text.split('-').map(Number);
  if (dayFromIso(`2000-${text}`) === undefined)
    throw ruleFault(file, path, `there is no day ${text} in any year. Write month and day, such as 09-01.`);
  return { month, day };
}

const RENEWED: readonly SubjectKind[] = ['certificate', 'appraisal', 'site', 'organisation'];

/** A rule's renewal: parameters that exist, in fitting units, and only those that its anchor looks at. */
export function checkRenewal(file: string, rule: RuleFile, units: Units): Renewal | undefined {
  const { renewal } = rule;
  if (renewal === undefined) return undefined;
  const { subject } = rule.appliesTo;
  if (!RENEWED.includes(subject))
    throw ruleFault(file, '$.renewal', `nothing is renewed of a ${subject}. Take it out.`);
  const optional = (key: 'window' | 'minimum' | 'lapse', anchor: string | undefined) => {
    const fact = renewal[key]?.fact;
    if (fact === undefined) return {};
    if (anchor !== undefined && renewal.anchor !== anchor)
      throw ruleFault(file, `$.renewal.${key}`, `only the anchor "${anchor}" looks at it. Take it out.`);
    return { [key]: parameterAt(file, fact, `$.renewal.${key}.fact`, units, ['months']) };
  };
  if ((renewal.fixedOn === undefined) === (renewal.anchor === 'fixed'))
    throw ruleFault(
      file,
      '$.renewal.fixedOn',
      'the anchor "fixed" needs a month and day, and no other anchor takes one.',
    );
  const isOwn = renewal.every.fact === REQUIRED_INTERVAL && subject === 'certificate';
  const parameter = isOwn
    ? undefined
    : parameterAt(file, renewal.every.fact, '$.renewal.every.fact', units, ['months', 'days']);
  if (parameter !== undefined)
    checkInterval(file, rule.parameters[parameter] ?? [], `$.parameters.${parameter}`);
  if (parameter !== undefined && renewal.anchor !== 'completion' && units.get(parameter) === 'days')
    throw ruleFault(
      file,
      '$.renewal.every.fact',
      `the anchor "${renewal.anchor}" needs an interval in months.`,
    );
  return {
    ...(parameter === undefined ? {} : { parameter }),
    anchor: renewal.anchor,
    ...(renewal.fixedOn === undefined
      ? {}
      : { fixedOn: monthDayOf(file, renewal.fixedOn, '$.renewal.fixedOn') }),
    ...optional('window', 'expiry'),
    ...optional('minimum', 'fixed'),
    ...optional('lapse', undefined),
    certificate: renewal.certificate,
    onChange: renewal.onChange,
  };
}

/** A rule's hours: parameters that exist, in hours. */
export function checkHours(file: string, rule: RuleFile, units: Units): HoursOfRule | undefined {
  const { hours } = rule;
  if (hours === undefined) return undefined;
  if (rule.appliesTo.subject !== 'person')
    throw ruleFault(file, '$.hours', 'only a rule about a person counts hours. Take it out.');
  const named = (key: 'floor' | 'hoursPerDay' | 'hoursPerPoint' | 'months') => {
    const fact = hours[key]?.fact;
    if (fact === undefined) return {};
    return {
      [key]: parameterAt(file, fact, `$.hours.${key}.fact`, units, [key === 'months' ? 'months' : 'hours']),
    };
  };
  return {
    minimum: parameterAt(file, hours.minimum.fact, '$.hours.minimum.fact', units, ['hours']),
    ...named('floor'),
    ...named('hoursPerDay'),
    ...named('hoursPerPoint'),
    ...named('months'),
    proRata: hours.proRata,
  };
}

/** A rule's coverage: how many holders, and how far ahead. */
export function checkCoverage(file: string, rule: RuleFile, units: Units): CoverageOfRule | undefined {
  const { coverage } = rule;
  if (coverage === undefined) return undefined;
  if (rule.appliesTo.subject !== 'site' || rule.appliesTo.topic === undefined)
    throw ruleFault(file, '$.coverage', 'only a rule about a site and a topic looks at coverage.');
  return {
    minimum: parameterAt(file, coverage.minimum.fact, '$.coverage.minimum.fact', units, ['count']),
    horizon: parameterAt(file, coverage.horizon.fact, '$.coverage.horizon.fact', units, ['days']),
  };
}

/** A rule's approvals: of a subject that offices put their names to, and offices that the policy has. */
export function checkApprovals(file: string, rule: RuleFile, offices: ReadonlySet<string>): void {
  const { approvals } = rule;
  if (approvals === undefined) return;
  const { subject } = rule.appliesTo;
  const isOfBudget = approvals.in !== 'approvals';
  if (!(isOfBudget ? ['budget'] : ['request', 'sponsorship']).includes(subject))
    throw ruleFault(file, '$.approvals', `a ${subject} has no field "${approvals.in}". Take it out.`);
  if (approvals.before !== 'nothing' && subject !== 'request')
    throw ruleFault(file, '$.approvals.before', 'only a request has a booking and a course. Take it out.');
  for (const [index, office] of approvals.offices.entries()) {
    if (!offices.has(office))
      throw ruleFault(
        file,
        `$.approvals.offices[${index}]`,
        `policy.json has no office "${office}". ${adviseName(office, [...offices])}`,
      );
  }
}

/** A rule's repayment: parameters that exist, in months and per cent. */
export function checkRepayment(file: string, rule: RuleFile, units: Units): RepaymentOfRule | undefined {
  const { repayment } = rule;
  if (repayment === undefined) return undefined;
  if (rule.appliesTo.subject !== 'sponsorship')
    throw ruleFault(file, '$.repayment', 'only the costs of a sponsorship are repaid. Take it out.');
  const named = (fact: string, path: string, unit: string) =>
    parameterAt(file, fact, `$.repayment.${path}.fact`, units, [unit]);
  return {
    months: named(repayment.months.fact, 'months', 'months'),
    ...(repayment.share === undefined ? {} : { share: named(repayment.share.fact, 'share', 'percent') }),
    bands: repayment.bands.map(({ months, share }, index) => ({
      months: named(months.fact, `bands[${index}].months`, 'months'),
      share: named(share.fact, `bands[${index}].share`, 'percent'),
    })),
  };
}

/** The parameters that the parts of a rule look at, without their prefix. */
export const cycleParameters = ({
  renewal,
  hours,
  coverage,
  repayment,
}: Pick<Rule, 'renewal' | 'hours' | 'coverage' | 'repayment'>): readonly string[] =>
  [
    renewal?.parameter,
    renewal?.window,
    renewal?.minimum,
    renewal?.lapse,
    hours?.minimum,
    hours?.floor,
    hours?.hoursPerDay,
    hours?.hoursPerPoint,
    hours?.months,
    coverage?.minimum,
    coverage?.horizon,
    repayment?.months,
    repayment?.share,
    ...(repayment?.bands ?? []).flatMap(({ months, share }) => [months, share]),
  ].filter((name) => name !== undefined);
