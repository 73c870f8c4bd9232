/** A value that is worked out when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A function of a thing whose answers are kept, each worked out when it is first asked for. */
export function onceEach<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly answer: V }>();
  return (key) => {
    const present = known.get(key);
    if (present !== undefined) return present.answer;
    const answer = make(key);
    known.set(key, { answer });
    return answer;
  };
}
