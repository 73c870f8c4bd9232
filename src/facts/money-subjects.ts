import { exactly } from '../calendar/span';
import { rulesOn } from '../policy/in-force';
import { budgetOf, type Budget } from './budget';
import { budgetLineFact, overBudgetFact, yearBudgetedFact } from './budget-facts';
import { budgetSubjects } from './budget-subjects';
import type { DeriveInput } from './derive-input';
import { recordSubjects } from './record-subjects';
import { requestRows, type RequestRow } from './request-subjects';
import { costOfRecord, costOfRequest, type RequestCost } from './spending';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import type { Subject } from './subject';

/** The subjects about training that costs: rows of logs, requests, and the lines of the budget that they are spent on. */
export function moneySubjects(input: DeriveInput): readonly Subject[] {
  const { records, people, policy, catalogue, holders, asAt } = input;
  const kinds = new Set(rulesOn(policy, asAt).map(({ appliesTo }) => appliesTo.subject));
  const needsBudget = kinds.has('record') || kinds.has('request') || kinds.has('budget');
  const requests = needsBudget ? requestRows(records, people, policy, catalogue, holders, asAt) : [];
  const approved = requests.filter(({ subject: { facts } }) => isSo(facts.goesAhead)).map(costOf);
  const budget = needsBudget ? budgetOf(records, people, asAt, approved) : undefined;
  return [
    ...recordSubjects(records, people, policy, catalogue, asAt, (name, record) =>
      budget === undefined ? undefined : OF_BUDGET[name](costOfRecord(record, asAt, people), budget),
    ),
    ...(kinds.has('request') ? requests.map((each) => withBudget(each, budget)) : []),
    ...budgetSubjects(records, people, policy, asAt, holders, approved),
  ];
}

const OF_BUDGET = { budgetLine: budgetLineFact, yearBudgeted: yearBudgetedFact };

const isSo = (fact: Subject['facts'][string] | undefined): boolean =>
  fact?.kind === 'known' && fact.value === true;

function costOf({ subject, row, person }: RequestRow): RequestCost {
  const day = (field: string) => valueOf(fieldOf(row, field), 'day')?.span;
  const on = day('courseOn') ?? day('bookedOn');
  const requestedOn = day('requestedOn');
  const budgetCode = wordsOfField(fieldOf(row, 'budgetCode'));
  return {
    pounds: subject.facts.totalCost ?? { kind: 'unknown', why: 'no cost is given', cells: [row.cell] },
    ...(on === undefined ? {} : { on }),
    ...(requestedOn === undefined ? {} : { requestedOn: exactly(requestedOn.from) }),
    ...(subject.site === undefined ? {} : { site: subject.site }),
    ...(budgetCode === undefined ? {} : { budgetCode }),
    ...(person === undefined ? {} : { person }),
    activity: subject.what,
    cells: [row.cell],
  };
}

/** Whether there is a line for it, and whether that has enough left. */
function withBudget(each: RequestRow, budget: Budget | undefined): Subject {
  const { subject } = each;
  if (budget === undefined || subject.facts.totalCost === undefined) return subject;
  const cost = costOf(each);
  const line = budgetLineFact(costOfRequest(cost), budget);
  const year = yearBudgetedFact(costOfRequest(cost), budget);
  const over = overBudgetFact(cost, budget);
  return {
    ...subject,
    facts: {
      ...subject.facts,
      ...(line === undefined ? {} : { budgetLine: line }),
      ...(year === undefined ? {} : { yearBudgeted: year }),
      ...(over === undefined ? {} : { overBudget: over }),
    },
  };
}
