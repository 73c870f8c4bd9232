import { isBlankText, isUnsettled, simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

/**
 * The items of a text such as `First aider, DSL; Fire warden`: parted at new lines, bullets, commas, semicolons and
 * slashes, not within brackets, numbers or abbreviations such as `H/S`. `and` and `&` part only two duties, so that
 * `Teaching & Learning lead` stays whole. Items keep their spelling; blanks and repetitions are left out.
 */
export function splitList(text: string): readonly string[] {
  const items = partedOutsideBrackets(text)
    .flatMap(partedAtSlash)
    .flatMap(partedAtAnd)
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter((item) => !isBlankText(simpleText(item)) && !isUnsettled(simpleText(item)));
  const seen = new Set<string>();
  return items.filter((item) => {
    const plain = simpleText(item);
    if (VALUE_WORDS.noText.has(plain) || seen.has(plain)) return false;
    seen.add(plain);
    return true;
  });
}

const SEPARATOR = /[\n\r;•·|]|,(?!\d{3})/;
const BULLET = /^\s*(?:[-–*]\s+|\d{1,2}[.)]\s*|\(?[a-z]\)\s+)|^\s*(?:and|&)\s+/i;

function partedOutsideBrackets(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    const next = text.slice(index, index + 4);
    if (sign === '\n' || (depth === 0 && next.search(SEPARATOR) === 0)) {
      pieces.push(piece);
      piece = '';
    } else piece += sign;
  }
  return [...pieces, piece].map((each) => each.replace(BULLET, '').replace(/[\s.]+$/, ''));
}

/** Not `H/S`, `n/a`, `and/or` or `3/11/24`. */
function partedAtSlash(item: string): readonly string[] {
  const pieces = item.split('/').map((piece) => piece.trim());
  const isWords = pieces.every((piece) => /\p{L}{2}/u.test(piece) && !/[()]/.test(piece));
  const isAndOr = /\band\s*\/\s*or\b/i.test(item);
  return isWords && !isAndOr ? pieces : [item];
}

function partedAtAnd(item: string): readonly string[] {
  const pieces = item.split(/\s+(?:and|&|\+)\s+/i);
  return pieces.length > 1 && pieces.every(isDuty) ? pieces : [item];
}

/** True if the last words name somebody who does something: `Fire warden`, `ECT mentor`, `DSL`. */
function isDuty(text: string): boolean {
  const words = simpleText(text.replace(/\([^)]*\)/g, ' ')).split(' ');
  return (
    VALUE_WORDS.listNouns.has(words.at(-1) ?? '') || VALUE_WORDS.listNouns.has(words.slice(-2).join(' '))
  );
}
