/** A place in a corpus file: its name without folders, and a one-based line. */
export type Place = { readonly file: string; readonly line: number };

/** The error for a corpus file that cannot be read; the message names file and line. */
export const malformed = ({ file, line }: Place, problem: string): Error =>
  new Error(`${file}:${line}: ${problem}`);
