import { expect, it } from 'vitest';
import { createQuestion } from '../../../web/src/panels/question.js';

/** A server that answers when it is told to. */
function slowServer() {
  const waiting: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  return {
    waiting,
    request: () =>
      new Promise<string>((resolve, reject) => {
        waiting.push({ resolve, reject });
      }),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('passes on what is asked, and keeps the answer while the next is on its way', async () => {
  const question = createQuestion((count: number) => Promise.resolve(`${count} digits`));
  expect(question.state.value).toEqual({ isAsking: false, answer: null, failure: null });
  question.ask(20);
  expect(question.state.value.isAsking).toBe(true);
  await settled();
  expect(question.state.value).toEqual({ isAsking: false, answer: '20 digits', failure: null });
  question.ask(5);
  expect(question.state.value).toEqual({ isAsking: true, answer: '20 digits', failure: null });
});

it('drops answers and failures that come after a newer question', async () => {
  const { waiting, request } = slowServer();
  const question = createQuestion(request);
  question.ask();
  question.ask();
  question.ask();
  waiting[2]!.resolve('newest');
  await settled();
  waiting[0]!.resolve('oldest');
  waiting[1]!.reject(new Error('late'));
  await settled();
  expect(question.state.value).toEqual({ isAsking: false, answer: 'newest', failure: null });
});

it('says why there is no answer, and forgets that when asked again', async () => {
  const { waiting, request } = slowServer();
  const question = createQuestion(request);
  question.ask();
  waiting[0]!.reject(new Error('The server is busy.'));
  await settled();
  expect(question.state.value.failure).toBe('The server is busy.');
  question.ask();
  expect(question.state.value).toEqual({ isAsking: true, answer: null, failure: null });
});

it('forgets answers, also those on their way', async () => {
  const { waiting, request } = slowServer();
  const question = createQuestion(request);
  question.ask();
  question.forget();
  waiting[0]!.resolve('late');
  await settled();
  expect(question.state.value).toEqual({ isAsking: false, answer: null, failure: null });
});
