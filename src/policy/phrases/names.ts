/** Names that keep their capital inside a sentence. */
const PROPER = ['Prevent', 'Ofsted', 'British', 'English', 'Welsh', 'Keeping'];
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ect: 'ECT',
  itt: 'ITT',
  cpd: 'CPD',
  senco: 'SENCO',
  prevent: 'Prevent',
  qts: 'QTS',
};

/** A title inside a sentence: `First aid` as `first aid`, but `Prevent duty`, `Team Teach` and `COSHH` as they are. */
export function inSentence(title: string): string {
  const [first = '', second = ''] = title.split(' ');
  const isName =
    PROPER.includes(first) || /^.+[A-Z]/.test(first) || /^[A-Z]$/.test(first) || /^[A-Z][a-z]/.test(second);
  return isName ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** An id in words, where no catalogue has a title for it: `cpd-leader` as `CPD leader`. */
export const plainId = (id: string): string =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
    ? id
        .split('-')
        .map((word) => ABBREVIATIONS[word] ?? word)
        .join(' ')
    : id;

/** `a, b or c`. */
export function listText(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** As `listText`, for parts that hold "and", "or" or commas themselves: `a and b, or c`. */
export function clauseList(parts: readonly string[], word: 'and' | 'or'): string {
  const isPlain = parts.every((part) => !/,| and | or /.test(part));
  if (isPlain) return listText(parts, word);
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}, ${word} ${last}`;
}

/** With `a` or `an`, by the sound of the first letter as far as spelling shows it. */
export function withArticle(text: string): string {
  // Longer ones are spoken as words: an ECT, but a SENCO.
  const isLetters = /^[AEFHILMNORSX][A-Z]{0,2}\b/.test(text);
  const isVowel = /^[aeiou]/i.test(text) && !/^(uni|one)/i.test(text);
  return `${isLetters || isVowel ? 'an' : 'a'} ${text}`;
}

export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A remark of a rule file as sentences: capital first, full stop last. */
export const asSentence = (text: string): string =>
  upperFirst(/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** `2, bullet 4` as `clause 2, bullet 4`; a clause that has a word of its own stays as it is. */
export const clauseText = (clause: string): string => (/^\d/.test(clause) ? `clause ${clause}` : clause);
