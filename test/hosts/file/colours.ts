/** Linear red, green and blue of RRGGBB (IEC 61966-2-1). */
export const linear = (colour: string): readonly number[] =>
  [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });

const dot = (weights: readonly number[], parts: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (parts[index] ?? 0), 0);

const LUMINANCE = [0.2126, 0.7152, 0.0722];

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b]
    .map((colour) => dot(LUMINANCE, linear(colour)))
    .toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** What colours look like without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
export const EYES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'all eyes': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'red-blind eyes': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'green-blind eyes': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'blue-blind eyes': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** L*, a* and b* (CIE 1976, D65) of a colour as such eyes see it. */
export function lab(colour: string, eyes: readonly (readonly number[])[]): readonly number[] {
  const seen = eyes.map((row) => Math.min(1, Math.max(0, dot(row, linear(colour)))));
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root(dot([0.4124, 0.3576, 0.1805], seen) / 0.9505);
  const y = root(dot(LUMINANCE, seen));
  const z = root(dot([0.0193, 0.1192, 0.9505], seen) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
