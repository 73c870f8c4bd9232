import { describe, expect, it } from '@jest/globals';
import { fieldsOfHeading, headingWords, VOCABULARY } from '../../src/register/vocabulary';

const first = (heading: string) => fieldsOfHeading(heading)[0];

describe('a heading of the vocabulary', () => {
  it('is its field, in any case, spacing or punctuation', () => {
    for (const heading of [
      'Date completed',
      'DATE COMPLETED',
      ' date   completed ',
      'Date-Completed',
      'DateCompleted:',
    ]) {
      expect(first(heading)).toEqual({ field: 'completedOn', weight: 1 });
    }
  });

  it.each(['Date (dd/mm/yyyy)', 'Date completed (or expected)', '(new) Date completed'])(
    '%s: what stands in brackets says nothing',
    (heading) => {
      expect(first(heading)?.field).toBe('completedOn');
    },
  );

  it('is every field that it may stand for', () => {
    const fields = (heading: string) => fieldsOfHeading(heading).map(({ field }) => field);
    expect(fields('Status').slice(0, 3)).toEqual(['state', 'status', 'result']);
    expect(fields('Title')).toEqual(expect.arrayContaining(['topic', 'title', '-personalTitle']));
    expect(fields('Subject').slice(0, 2)).toEqual(['department', 'topic']);
  });

  it('stands in the list in the form in which it is looked up', () => {
    const odd = Object.values(VOCABULARY)
      .flat()
      .filter((heading) => headingWords(heading).join(' ') !== heading);
    expect(odd).toEqual([]);
  });

  it('stands in the list of a field once', () => {
    for (const headings of Object.values(VOCABULARY)) {
      expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
    }
  });
});

describe('a longer heading', () => {
  it('is less sure than the very words', () => {
    const found = first('Date completed this year');
    expect(found?.field).toBe('completedOn');
    expect(found?.weight).toBeLessThan(1);
  });

  it('says more by a telling part than by a general one', () => {
    expect(first('Certificate expiry date checked')?.field).toBe('expiresOn');
    expect((first('Course name used here')?.weight ?? 0) > (first('Some other name')?.weight ?? 0)).toBe(
      true,
    );
  });

  it.each(['Wingspan', 'Favourite colour', '', '—', 'a b c d e f g h i j k date completed'])(
    '“%s” is not known',
    (heading) => {
      expect(fieldsOfHeading(heading)).toEqual([]);
    },
  );
});
