import { colourPaint, plainPaint } from './formats/paint';
import type { TextLook } from './formats/text';
import type { Surroundings } from './surroundings';

const DEFAULT_WIDTH = 100;
const NARROWEST = 40;

/** Colours only on a terminal that wants them (https://no-color.org); its width, or 100 characters elsewhere. */
export function terminalLook({ stdout, environment }: Surroundings, noColour: boolean): TextLook {
  const isWanted = !noColour && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';
  // A terminal that does not know its width says 0.
  const columns =
    stdout.isTTY === true && stdout.columns !== 0 ? (stdout.columns ?? DEFAULT_WIDTH) : DEFAULT_WIDTH;
  return {
    paint: isWanted && stdout.isTTY === true ? colourPaint : plainPaint,
    width: Math.max(NARROWEST, columns),
  };
}
