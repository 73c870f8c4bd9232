/** A repeatable stream of numbers from 0 to just under 1 (a linear congruential generator), with the choices made of it. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
  };
}
