import { describe, expect, it } from '@jest/globals';
import { compact, wordsOf } from '../../src/catalogue/words';

describe('the words of a course', () => {
  it.each<[string, string[]]>([
    ['First Aid', ['first', 'aid']],
    ['  FIRST-AID  (3 day) ', ['first', 'aid', '3', 'day']],
    ['S/Guarding L1', ['s', 'guarding', 'l1']],
    ['H & S', ['h', '&', 's']],
    ['H+S', ['h', '&', 's']],
    ['Health and Safety', ['health', '&', 'safety']],
    ['Café “hygiène”', ['cafe', 'hygiene']],
    ["S'guarding", ['sguarding']],
    ['Children’s rights', ['childrens', 'rights']],
    ['Band Aid', ['band', 'aid']],
    ['—', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('run together make one of spellings apart', () => {
    const spellings = ['Team Teach', 'Team-Teach', 'TeamTeach', 'TEAM  TEACH'];
    expect(new Set(spellings.map((text) => compact(wordsOf(text))))).toEqual(new Set(['teamteach']));
  });
});
