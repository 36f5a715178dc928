import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createWaitingLine } from '../../src/server/waiting-line.js';
import { failureOf } from '../data/failure-of.js';

const nobody = new AbortController().signal;

/** Work that is done when told, and says when it begins. */
function createWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string) => (): Promise<string> => {
    begun.push(name);
    return new Promise((resolve) => {
      ends.set(name, () => {
        resolve(name);
      });
    });
  };
  return { begun, start, end: (name: string) => ends.get(name)?.() };
}

describe('createWaitingLine', () => {
  it('does so much at one time, and the rest in its order', async () => {
    const line = createWaitingLine({ places: 2, maxWaiting: 2, what: 'wait' });
    const work = createWork();
    const done = ['a', 'b', 'c', 'd'].map((name) => line.run(work.start(name), nobody));
    await setImmediate();
    expect(work.begun).toEqual(['a', 'b']);
    expect(line.waiting).toBe(2);
    work.end('b');
    await setImmediate();
    expect(work.begun).toEqual(['a', 'b', 'c']);
    work.end('a');
    await setImmediate();
    work.end('c');
    work.end('d');
    expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd']);
    expect(line.waiting).toBe(0);
  });

  it('refuses what would be too much, and takes more when there is room again', async () => {
    const line = createWaitingLine({ places: 1, maxWaiting: 1, what: 'cats are waiting' });
    const work = createWork();
    const done = ['a', 'b'].map((name) => line.run(work.start(name), nobody));
    const failure = await failureOf(() => line.run(work.start('c'), nobody));
    expect(failure).toMatchObject({ code: 'server-busy', what: '1 cats are waiting' });
    work.end('a');
    await setImmediate();
    const later = line.run(work.start('d'), nobody);
    work.end('b');
    await setImmediate();
    work.end('d');
    expect(await Promise.all([...done, later])).toEqual(['a', 'b', 'd']);
  });

  it('goes on when work fails', async () => {
    const line = createWaitingLine({ places: 1, maxWaiting: 9, what: 'wait' });
    const failing = line.run(() => Promise.reject(new Error('boom')), nobody);
    const next = line.run(() => Promise.resolve('next'), nobody);
    await expect(failing).rejects.toThrow('boom');
    expect(await next).toBe('next');
  });

  it('forgets what nobody waits for', async () => {
    const line = createWaitingLine({ places: 1, maxWaiting: 9, what: 'wait' });
    const work = createWork();
    const leaving = new AbortController();
    const first = line.run(work.start('a'), leaving.signal);
    const second = failureOf(() => line.run(work.start('b'), leaving.signal));
    const third = line.run(work.start('c'), nobody);
    expect(line.waiting).toBe(2);
    leaving.abort();
    expect(line.waiting).toBe(1);
    expect((await second).code).toBe('client-gone');
    const late = await failureOf(() => line.run(work.start('d'), leaving.signal));
    expect(late.code).toBe('client-gone');
    // What is done already is done to its end.
    work.end('a');
    expect(await first).toBe('a');
    await setImmediate();
    work.end('c');
    expect(await third).toBe('c');
    expect(work.begun).toEqual(['a', 'c']);
  });
});
