import { rulesOn } from '../policy/in-force';
import type { Budget } from './budget';
import { budgetLineFact, overBudgetFact, yearBudgetedFact } from './budget-facts';
import { budgetSubjects } from './budget-subjects';
import type { DeriveInput } from './derive-input';
import { requestCost, type Finances } from './finances';
import { recordSubjects } from './record-subjects';
import type { RequestRow } from './request-subjects';
import { costOfRecord, costOfRequest } from './spending';
import type { Subject } from './subject';

/** The subjects about training that costs: rows of logs, requests, and the lines of the budget that they are spent on. */
export function moneySubjects(input: DeriveInput, finances: Finances): readonly Subject[] {
  const { records, people, policy, catalogue, holders, asAt } = input;
  const kinds = new Set(rulesOn(policy, asAt).map(({ appliesTo }) => appliesTo.subject));
  const needsBudget = kinds.has('record') || kinds.has('request') || kinds.has('budget');
  const budget = needsBudget ? finances.budget() : undefined;
  return [
    ...recordSubjects(records, people, policy, catalogue, asAt, (name, record) =>
      budget === undefined ? undefined : OF_BUDGET[name](costOfRecord(record, asAt, people), budget),
    ),
    ...(kinds.has('request') ? finances.requests().map((each) => withBudget(each, budget)) : []),
    ...(kinds.has('budget') && budget !== undefined
      ? budgetSubjects(budget, records, people, policy, asAt, holders)
      : []),
  ];
}

const OF_BUDGET = { budgetLine: budgetLineFact, yearBudgeted: yearBudgetedFact };

/** Whether there is a line for it, and whether that has enough left. */
function withBudget(each: RequestRow, budget: Budget | undefined): Subject {
  const { subject } = each;
  if (budget === undefined || subject.facts.totalCost === undefined) return subject;
  const cost = requestCost(each);
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
