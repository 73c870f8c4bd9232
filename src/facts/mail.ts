import { plainId } from './person-ids';

const MAIL = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/;

/** `Smith, Ann <a.smith@oak.example>` as its address, in lower case, and the text without it. */
export function mailIn(text: string): { readonly mail?: string; readonly text: string } {
  const found = text.includes('@') ? MAIL.exec(text)?.[0] : undefined;
  if (found === undefined) return { text };
  return {
    mail: plainId(found.replace(/^mailto:/i, '')),
    text: text
      .replace(found, ' ')
      .replace(/mailto:|<\s*>|\(\s*\)|\[\s*\]/gi, ' ')
      .trim(),
  };
}
