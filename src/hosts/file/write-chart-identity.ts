import type { AxisIds } from './chart-axes';
import { crc32 } from './crc32';

/** How a chart of ours is known again: the start of its name, which Excel and LibreOffice keep. */
const CHART_PREFIX = 'cpd-check:';

/** Beginnings of the numbers of our axes, which openpyxl keeps when it drops a chart's name. */
const CATEGORIES = 0x4350_0000;
const VALUES = 0x4450_0000;
const KEY_BITS = 0xffff;

export const chartName = (key: string): string => CHART_PREFIX + key;
export const isOwnName = (name: string): boolean => name.startsWith(CHART_PREFIX);

/** The numbers of the two axes of our chart of this key. */
export function axisIds(key: string): AxisIds {
  const hash = crc32(new TextEncoder().encode(key)) & KEY_BITS;
  return { categories: CATEGORIES + hash, values: VALUES + hash };
}

/** The numbers of the axes of a chart part, in the order of its text. */
export const axesOf = (text: string): readonly number[] =>
  [...text.matchAll(/<(?:\w+:)?axId\s+val=["'](\d+)["']/g)].map((match) => Number(match[1]));

/** True if two of these are the numbers of axes of one chart of ours. */
export const isOwnAxes = (axes: readonly number[]): boolean =>
  axes.some(
    (axis) =>
      axis >= CATEGORIES && axis <= CATEGORIES + KEY_BITS && axes.includes(axis - CATEGORIES + VALUES),
  );
