import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Asker } from '../../../../web/src/stage/asking/asker.js';

/** A server whose answers come when the test says so. */
function createServer() {
  const asked: {
    question: string;
    signal: AbortSignal;
    answer: (text: string) => void;
    fail: (error: Error) => void;
  }[] = [];
  const told: string[] = [];
  const activity: boolean[] = [];
  const asker = new Asker<string, string>({
    answer: (question, signal) =>
      new Promise((answer, fail) => {
        asked.push({ question, signal, answer, fail });
      }),
    onAnswer: (answered, question, milliseconds) => {
      told.push(`${question}: ${answered} after ${milliseconds} ms`);
    },
    onFailure: (error, question) => {
      told.push(`${question}: ${String(error)}`);
    },
    isBusy: (error) => error instanceof Error && error.message === 'busy',
    retryMs: [100, 200],
    throttleMs: 120,
    onActivity: (isAsking) => {
      activity.push(isAsking);
    },
    now: () => Date.now(),
  });
  return { asker, asked, told, activity, questions: () => asked.map(({ question }) => question) };
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Asker', () => {
  it('tells the answer and how long it took', async () => {
    const { asker, asked, told } = createServer();
    const settled = asker.ask('a');
    await vi.advanceTimersByTimeAsync(30);
    asked[0]?.answer('7');
    await settled;
    expect(told).toEqual(['a: 7 after 30 ms']);
  });

  it('forgets the older question, also when its answer comes last', async () => {
    const { asker, asked, told } = createServer();
    void asker.ask('old');
    void asker.ask('new');
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.answer('2');
    asked[0]?.answer('1');
    await vi.runAllTimersAsync();
    expect(told).toEqual(['new: 2 after 0 ms']);
  });

  it('tells nothing of a question that was given up', async () => {
    const { asker, asked, told } = createServer();
    void asker.ask('a');
    asker.cancel();
    asked[0]?.fail(new Error('aborted'));
    await vi.runAllTimersAsync();
    expect(told).toEqual([]);
  });

  it('asks at most every 120 ms while somebody draws, and the newest question each time', async () => {
    const { asker, asked, questions } = createServer();
    for (let ms = 0; ms < 300; ms += 10) {
      asker.askSoon(`at ${ms}`);
      asked.at(-1)?.answer('');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(questions()).toEqual(['at 0', 'at 110', 'at 230']);
  });

  it('lets a slow server finish before it asks while somebody draws', async () => {
    const { asker, asked, told, questions } = createServer();
    asker.askSoon('a');
    asker.askSoon('b');
    asker.askSoon('c');
    await vi.advanceTimersByTimeAsync(500);
    expect(questions()).toEqual(['a']);
    asked[0]?.answer('1');
    await vi.advanceTimersByTimeAsync(0);
    expect(questions()).toEqual(['a', 'c']);
    expect(told).toEqual(['a: 1 after 500 ms']);
  });

  it('asks at once when the pen is lifted, and not again what waited', async () => {
    const { asker, asked, questions } = createServer();
    asker.askSoon('under way');
    asker.askSoon('a little later');
    void asker.ask('finished');
    asked[1]?.answer('4');
    await vi.runAllTimersAsync();
    expect(questions()).toEqual(['under way', 'finished']);
  });

  it('asks a busy server again, later and later, then gives up', async () => {
    const { asker, asked, told, questions } = createServer();
    void asker.ask('a');
    asked[0]?.fail(new Error('busy'));
    await vi.advanceTimersByTimeAsync(99);
    expect(questions()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    asked[1]?.fail(new Error('busy'));
    await vi.advanceTimersByTimeAsync(200);
    asked[2]?.fail(new Error('busy'));
    await vi.runAllTimersAsync();
    expect(questions()).toHaveLength(3);
    expect(told).toEqual(['a: Error: busy']);
  });

  it('does not ask again what has been overtaken in the meantime', async () => {
    const { asker, asked, questions } = createServer();
    void asker.ask('old');
    asked[0]?.fail(new Error('busy'));
    await vi.advanceTimersByTimeAsync(50);
    void asker.ask('new');
    await vi.runAllTimersAsync();
    expect(questions()).toEqual(['old', 'new']);
  });

  it('tells when it begins and stops asking', async () => {
    const { asker, asked, activity } = createServer();
    const settled = asker.ask('a');
    expect(activity).toEqual([true]);
    asked[0]?.answer('7');
    await settled;
    void asker.ask('b');
    asker.cancel();
    asker.cancel();
    expect(activity).toEqual([true, false, true, false]);
  });

  it('tells a failure at once', async () => {
    const { asker, asked, told } = createServer();
    void asker.ask('a');
    asked[0]?.fail(new Error('no picture'));
    await vi.runAllTimersAsync();
    expect(told).toEqual(['a: Error: no picture']);
  });
});
