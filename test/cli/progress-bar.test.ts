import { describe, expect, it } from '@jest/globals';
import { progressBar } from '../../src/cli/progress-bar';

/** A terminal that remembers, and a clock that stands where it is put. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const bar = progressBar({ isTTY, columns: 60, write: (text) => written.push(text) }, () => clock.now, 300);
  return { written, clock, bar };
}

describe('the progress bar', () => {
  it('stays away from short work', async () => {
    const { written, clock, bar } = terminal(true);
    clock.now = 299;
    await bar.report({ step: 'read', done: 0.5 });
    bar.clear();
    expect(written).toEqual([]);
  });

  it('shows long work on a terminal, within its width, and goes away', async () => {
    const { written, clock, bar } = terminal(true);
    clock.now = 300;
    await bar.report({ step: 'read', done: 0.5 });
    await bar.report({ step: 'apply', done: 1 });
    expect(written[0]).toContain('Reading');
    expect(written[1]).toContain('100 %');
    expect(
      Math.max(...written.map((text) => text.replace('\r', '').replace('\u001B[K', '').length)),
    ).toBeLessThan(60);
    bar.clear();
    expect(written[2]).toBe('\r\u001B[K');
  });

  it('writes nothing where there is no terminal', async () => {
    const { written, clock, bar } = terminal(false);
    clock.now = 5000;
    await bar.report({ step: 'evaluate', done: 0.5 });
    bar.clear();
    expect(written).toEqual([]);
  });

  it('lets the event loop turn within 10 ms of work', async () => {
    const { clock, bar } = terminal(false);
    const heard: string[] = [];
    setImmediate(() => heard.push('a key'));
    clock.now = 9;
    await bar.report({ step: 'read', done: 0 });
    expect(heard).toEqual([]);
    clock.now = 10;
    await bar.report({ step: 'read', done: 0 });
    expect(heard).toEqual(['a key']);
  });
});
