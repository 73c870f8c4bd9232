import { exactly } from '../calendar/span';
import { budgetOf, type Budget } from './budget';
import { partsOfCost } from './cost-of-training';
import type { DeriveInput } from './derive-input';
import { once } from './once';
import { requestRows, type RequestRow } from './request-subjects';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import { isTrue } from './row-answers';
import { loggedIn, spendingOf, type Cost, type RequestCost } from './spending';

/** What the registers say of money for training; each part is worked out when it is first asked for. */
export type Finances = {
  /** Everything that logs and approved requests cost; a request that a log shows is there once. */
  readonly costs: () => readonly Cost[];
  /** The budget with what is spent on its lines; `undefined` if no register is one. */
  readonly budget: () => Budget | undefined;
  /** All requests but those of leavers. */
  readonly requests: () => readonly RequestRow[];
  /** Whether a log shows what a request asks for, so that its cost is counted there. */
  readonly isLogged: (request: RequestCost) => boolean;
};

export function financesOf(input: DeriveInput): Finances {
  const { records, people, policy, catalogue, holders, asAt } = input;
  const requests = once(() => requestRows(records, people, policy, catalogue, holders, asAt));
  const approved = once(() =>
    requests()
      .filter(({ subject: { facts } }) => isTrue(facts.goesAhead))
      .map(requestCost),
  );
  const costs = once(() => spendingOf(records, asAt, people, approved()));
  const logged = once(() => loggedIn(costs().filter(({ request }) => request === undefined)));
  return {
    requests,
    costs,
    budget: once(() => budgetOf(records, people, asAt, approved(), costs)),
    isLogged: (request) => logged()(request),
  };
}

/** A request as something that costs. */
export function requestCost({ subject, row, person }: RequestRow): RequestCost {
  const day = (field: string) => valueOf(fieldOf(row, field), 'day')?.span;
  const on = day('courseOn') ?? day('bookedOn');
  const requestedOn = day('requestedOn');
  const budgetCode = wordsOfField(fieldOf(row, 'budgetCode'));
  const provider = fieldOf(row, 'provider');
  const providerName = wordsOfField(provider);
  return {
    pounds: subject.facts.totalCost ?? { kind: 'unknown', why: 'no cost is given', cells: [row.cell] },
    parts: partsOfCost((field) => fieldOf(row, field)),
    ...(on === undefined ? {} : { on }),
    ...(requestedOn === undefined ? {} : { requestedOn: exactly(requestedOn.from) }),
    ...(subject.site === undefined ? {} : { site: subject.site }),
    ...(budgetCode === undefined ? {} : { budgetCode }),
    ...(provider === undefined || providerName === undefined
      ? {}
      : { provider: { value: providerName, cell: provider.cell } }),
    ...(person === undefined ? {} : { person }),
    activity: subject.what,
    cells: [row.cell],
  };
}
