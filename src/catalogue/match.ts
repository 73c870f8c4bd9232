/** What the catalogue makes of a course's name. */
export type TopicMatch =
  /** It is this topic (and so every broader one). */
  | {
      readonly kind: 'topic';
      readonly topic: string;
      readonly also: readonly string[];
      readonly how: 'alias' | 'words' | 'spelling';
    }
  /** Known not to be a topic that needs judging, such as `Phonics`. */
  | { readonly kind: 'other' }
  /** Not known. `could` lists the topics it might be; empty if nothing suggests one. */
  | { readonly kind: 'unknown'; readonly could: readonly string[] | 'any' };
