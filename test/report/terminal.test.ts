import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MnistError } from '../../src/errors/mnist-error.js';
import { createTerminal } from '../../src/report/terminal.js';
import { createFakeStreams } from './fake-streams.js';

const forPeople = { json: false, quiet: false, color: true };

describe('createTerminal', () => {
  it('prints results to stdout and remarks to stderr', async () => {
    const streams = createFakeStreams();
    const terminal = createTerminal(streams, forPeople);
    await terminal.print('7');
    await terminal.printJson({ digit: 7 });
    terminal.note('model: bundled');
    expect(streams.stdoutText()).toBe('7\n');
    expect(streams.stderrText()).toBe('model: bundled\n');
  });

  it('prints JSON and nothing else with --json', async () => {
    const streams = createFakeStreams();
    const terminal = createTerminal(streams, { ...forPeople, json: true });
    await terminal.print('7');
    await terminal.printJson({ digit: 7 });
    expect(streams.stdoutText()).toBe('{"digit":7}\n');
  });

  it('keeps remarks to itself with --quiet, but not failures', () => {
    const streams = createFakeStreams();
    const terminal = createTerminal(streams, { ...forPeople, quiet: true });
    terminal.note('model: bundled');
    terminal.fail({ what: 'the file cannot be read', where: 'digit.png', next: 'look again' });
    expect(streams.stderrText()).toBe(
      'error: the file cannot be read\n  where     digit.png\n  try       look again\n',
    );
  });

  it.each([
    ['a terminal', { isTTY: true }, {}, true],
    ['a pipe', { isTTY: false }, {}, false],
    ['a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, {}, false],
    ['continuous integration', { isTTY: true, env: { CI: 'true' } }, {}, false],
    ['--quiet', { isTTY: true }, { quiet: true }, false],
    ['--json on a terminal', { isTTY: true }, { json: true }, true],
  ])('knows whether progress can be shown: %s', (_, streams, flags, live) => {
    const terminal = createTerminal(createFakeStreams(streams), { ...forPeople, ...flags });
    expect(terminal.live).toBe(live);
  });

  it('is 80 columns wide when it does not know', () => {
    const widthOf = (columns?: number): number =>
      createTerminal(
        createFakeStreams({ isTTY: true, ...(columns === undefined ? {} : { columns }) }),
        forPeople,
      ).columns;
    expect(widthOf(132)).toBe(132);
    expect(widthOf(0)).toBe(80);
    expect(createTerminal(createFakeStreams(), forPeople).columns).toBe(80);
  });

  it('colours each stream by what it is', () => {
    const screen = createFakeStreams({ isTTY: true, env: { TERM: 'xterm' } });
    const pipe = createFakeStreams();
    const terminal = createTerminal({ ...screen, stdout: pipe.stdout }, forPeople);
    expect(terminal.paint.level).toBe(0);
    expect(terminal.paintNotes.level).toBe(1);
    expect(createTerminal(screen, { ...forPeople, color: false }).paintNotes.level).toBe(0);
  });

  it('clears a line held by live progress before it prints', async () => {
    const streams = createFakeStreams({ isTTY: true });
    const terminal = createTerminal(streams, forPeople);
    let cleared = 0;
    terminal.holdLastLine(() => (cleared += 1));
    terminal.note('remark');
    await terminal.print('result');
    expect(cleared).toBe(2);
    terminal.holdLastLine(undefined);
    terminal.note('remark');
    expect(cleared).toBe(2);
  });

  it('waits for a slow reader', async () => {
    let release = (): void => undefined;
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => {
        release = done;
      },
    });
    const terminal = createTerminal({ ...createFakeStreams(), stdout }, forPeople);
    let finished = false;
    const printing = terminal.print('result').then(() => (finished = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(finished).toBe(false);
    release();
    await printing;
    expect(finished).toBe(true);
  });

  it('takes no offence at a reader that has gone, however often it prints', async () => {
    const terminal = createTerminal(
      { ...createFakeStreams(), stdout: createFailingStream('EPIPE') },
      forPeople,
    );
    await terminal.print('first');
    await terminal.print('second');
  });

  it('fails when stdout takes no more', async () => {
    const terminal = createTerminal(
      { ...createFakeStreams(), stdout: createFailingStream('ENOSPC') },
      forPeople,
    );
    const printing = terminal.print('result');
    await expect(printing).rejects.toThrow(MnistError);
    await expect(printing).rejects.toMatchObject({
      failure: { code: 'cannot-write', path: 'standard output', reason: 'no more' },
    });
  });
});

function createFailingStream(code: string): Writable {
  const stream = new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error('no more'), { code }));
    },
  });
  // The command line listens too: an error without a listener would end the process.
  stream.on('error', () => undefined);
  return stream;
}
