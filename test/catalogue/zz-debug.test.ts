import { readFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { parseCatalogue } from '../../src/catalogue/catalogue';
import { topicMatcher } from '../../src/catalogue/matcher';
import { lexiconOf } from '../../src/catalogue/lexicon';
const c = parseCatalogue(JSON.parse(readFileSync('rules/catalogue.json', 'utf8')));
const m = topicMatcher(c);
const lex = lexiconOf(c);
it('x', () => {
  for (const n of readFileSync('/tmp/names.txt', 'utf8').split('\n').filter(Boolean)) {
    const r = m(n);
    process.stdout.write(n + '  =>  ' + (r.kind === 'topic' ? [r.topic, ...r.also].join(' & ') + ' ' + r.how : r.kind === 'other' ? 'other' : '? ' + r.could) + '   ' + lex.wordsOf(n).filter(w=>w.text.length>3&&lex.isKnown(w.text)).map(w=>w.text).join(' ') + '\n');
  }
});
