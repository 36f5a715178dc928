import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from '../../src/report/progress.js';
import { createTerminal } from '../../src/report/terminal.js';
import { createFakeStreams } from './fake-streams.js';

const forPeople = { json: false, quiet: false, color: true };
const options = { label: 'train', total: 100, unit: 'images' };

describe('createProgress', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is silent where no person watches', () => {
    const streams = createFakeStreams();
    const progress = createProgress(createTerminal(streams, forPeople), options);
    progress.update(50, 'loss 0.1');
    vi.advanceTimersByTime(1000);
    progress.stop();
    expect(streams.stderrText() + streams.stdoutText()).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('draws value, rate, remaining time and the last detail on stderr', () => {
    const streams = createFakeStreams({ isTTY: true, columns: 80 });
    const progress = createProgress(createTerminal(streams, forPeople), options);
    vi.advanceTimersByTime(2000);
    progress.update(40, 'loss 0.1');
    progress.update(50);
    vi.advanceTimersByTime(150);
    progress.stop();
    expect(streams.stderrText()).toContain('50%  50/100  25 images/s  2 s left  loss 0.1');
    expect(streams.stdoutText()).toBe('');
  });

  it('leaves a clean line, no timer, no hidden cursor and no changed wrapping', () => {
    const streams = createFakeStreams({ isTTY: true });
    const before = process.listenerCount('SIGINT');
    const progress = createProgress(createTerminal(streams, forPeople), options);
    expect(process.listenerCount('SIGINT')).toBe(before);
    progress.update(100);
    progress.stop();
    progress.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(streams.stderrText()).toSatisfy((text: string) => text.endsWith('\x1b[1G\x1b[2K'));
    expect(streams.stderrText()).not.toContain('\x1b[?');
  });

  it('makes way for what is printed meanwhile, then draws again', () => {
    const streams = createFakeStreams({ isTTY: true });
    const terminal = createTerminal(streams, forPeople);
    const progress = createProgress(terminal, options);
    terminal.note('epoch 1 done');
    expect(streams.stderrText()).toContain('0/100\x1b[0K\r\x1b[Kepoch 1 done\n');
    vi.advanceTimersByTime(100);
    expect(streams.stderrText()).toContain('epoch 1 done\n\x1b[1Gtrain ');
    progress.stop();
  });
});
