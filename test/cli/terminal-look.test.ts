import { describe, expect, it } from '@jest/globals';
import { colourPaint, plainPaint } from '../../src/cli/formats/paint';
import { terminalLook } from '../../src/cli/terminal-look';

const silent = { write: () => true };

/** The look on a terminal of 72 columns, or in a pipe. */
function look(isTTY: boolean, environment: Record<string, string> = {}, noColour = false, columns = 72) {
  const around = { rulesFolder: '', version: '', today: () => '', stderr: silent, environment };
  return terminalLook({ ...around, stdout: { ...silent, isTTY, columns } }, noColour);
}

describe('colours and width', () => {
  it('come from the terminal', () => {
    expect(look(true)).toEqual({ paint: colourPaint, width: 72 });
  });

  it('are 100 wide on a terminal that does not know its width', () => {
    expect(look(true, {}, false, 0).width).toBe(100);
  });

  it('are off and 100 in a pipe', () => {
    expect(look(false)).toEqual({ paint: plainPaint, width: 100 });
  });

  it.each([
    [{ NO_COLOR: '1' }, false],
    [{ TERM: 'dumb' }, false],
    [{}, true],
  ])('are off with %j, --no-colour %j', (environment, noColour) => {
    expect(look(true, environment, noColour).paint).toBe(plainPaint);
  });

  it('stay on with an empty NO_COLOR, as no-color.org has it', () => {
    expect(look(true, { NO_COLOR: '' }).paint).toBe(colourPaint);
  });
});
