const APOSTROPHES = /[’'‘‛`´ʼʻʹʿ′＇՚]/g;
const HYPHENS = /[-‐‑‒–—−﹣－]/g;
/** Characters that show as nothing: soft hyphens, zero-width spaces and joiners, marks of direction and byte order. */
const INVISIBLE = /\p{Cf}/gu;

/** Most names: nothing in them needs folding. */
const PLAIN = /^[A-Za-z ,]*$/;

/** One spelling of accents, single spaces, nothing invisible, nothing at the ends; capitals and signs stay. */
export const tidy = (text: string): string =>
  PLAIN.test(text) && !text.includes('  ')
    ? text.trim()
    : text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** Letters that Unicode does not take apart into a letter and a mark. */
const fold = (text: string): string =>
  text
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[đð]/g, 'd')
    .replace(/þ/g, 'th')
    .replace(/ı/g, 'i')
    .replace(/ħ/g, 'h');

const bare = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(HYPHENS, ' ')
    .replaceAll('.', ' ');

/** A name's words as names are compared: lower case, without accents and apostrophes, parted at hyphens and full stops. */
export const keyWords = (text: string): readonly string[] =>
  (PLAIN.test(text) ? text.toLowerCase().match(/[a-z]+/g) : fold(bare(text)).match(/\p{L}+/gu)) ?? [];
