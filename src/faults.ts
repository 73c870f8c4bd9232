/**
 * Four things that must never look alike: a mistake in a rule file, a mapping that is faulty or does not fit its
 * workbook, a workbook or file that cannot be used, and a command that asks for something impossible. Whatever else is
 * thrown is our own bug.
 */
export type FaultKind = 'rule' | 'mapping' | 'workbook' | 'usage';

export class Fault extends Error {
  readonly kind: FaultKind;
  constructor(kind: FaultKind, message: string) {
    super(message);
    this.name = 'Fault';
    this.kind = kind;
  }
}

/** A rule author's mistake: names the file and the place in it. `path` is a JSON path such as `$.breach.all[0].fact`. */
export const ruleFault = (file: string, path: string, problem: string): Fault =>
  new Fault('rule', `${file}: at ${path}: ${problem}`);

/**
 * A mapping that is faulty or does not fit its workbook: the JSON path, such as `$.registers[0].sheet`, and what is
 * wrong there. Whoever knows where the mapping comes from puts that before it.
 */
export const mappingFault = (path: string, problem: string): Fault =>
  new Fault('mapping', `at ${path}: ${problem}`);

/** A file that cannot be read or written as a workbook. The message says what is wrong and what to do. */
export const workbookFault = (message: string): Fault => new Fault('workbook', message);

/** A command or setting that cannot be carried out. The message says what to write instead. */
export const usageFault = (message: string): Fault => new Fault('usage', message);

export const isFault = (error: unknown): error is Fault => error instanceof Fault;
