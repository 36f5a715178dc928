/** Who answers, who is told, and how patient the asker is. */
export interface AskerOptions<Question, Answered> {
  /** Answers a question; rejects with anything once the signal is aborted. */
  readonly answer: (question: Question, signal: AbortSignal) => Promise<Answered>;
  /** Told of an answer to the newest question, with how long it took. */
  readonly onAnswer: (answered: Answered, question: Question, milliseconds: number) => void;
  /** Told why the newest question has no answer. */
  readonly onFailure: (error: unknown, question: Question) => void;
  /** Whether it is worth asking again a little later. */
  readonly isBusy: (error: unknown) => boolean;
  /** How long to wait before asking again, time after time; after the last it has failed. */
  readonly retryMs: readonly number[];
  /** The least time between two questions that can wait. */
  readonly throttleMs: number;
  /** Told when it begins to ask, and when nothing is being asked any more. */
  readonly onActivity: (isAsking: boolean) => void;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/**
 * Asks one question at a time, and forgets older ones: an answer that comes late is not told to anyone.
 */
export class Asker<Question, Answered> {
  readonly #options: AskerOptions<Question, Answered>;
  #current: AbortController | null = null;
  #waiting: { readonly question: Question } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastStart = -Infinity;

  constructor(options: AskerOptions<Question, Answered>) {
    this.#options = options;
  }

  /**
   * Asks at once, in place of whatever is being asked.
   * @returns Once it is answered, has failed, or another question has taken its place; never rejects.
   */
  ask(question: Question): Promise<void> {
    this.cancel();
    return this.#start(question);
  }

  /**
   * Asks when the question before is settled and some time has passed since it was asked. Of several
   * questions that wait, the newest is asked.
   */
  askSoon(question: Question): void {
    this.#waiting = { question };
    this.#startWaiting();
  }

  /** Asks nothing any more; what is being asked is given up. */
  cancel(): void {
    this.#waiting = null;
    this.#current?.abort();
    this.#setCurrent(null);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #startWaiting(): void {
    if (!this.#waiting || this.#current || this.#timer !== null) return;
    const restMs = this.#lastStart + this.#options.throttleMs - this.#options.now();
    if (restMs > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#startWaiting();
      }, restMs);
      return;
    }
    const { question } = this.#waiting;
    this.#waiting = null;
    void this.#start(question);
  }

  async #start(question: Question): Promise<void> {
    const { now, onAnswer, onFailure } = this.#options;
    const controller = new AbortController();
    this.#setCurrent(controller);
    const since = now();
    this.#lastStart = since;
    try {
      const answered = await this.#answerPatiently(question, controller.signal);
      if (!controller.signal.aborted) onAnswer(answered, question, now() - since);
    } catch (error) {
      if (!controller.signal.aborted) onFailure(error, question);
    }
    if (this.#current === controller) {
      this.#setCurrent(null);
      this.#startWaiting();
    }
  }

  #setCurrent(controller: AbortController | null): void {
    const wasAsking = this.#current !== null;
    this.#current = controller;
    const isAsking = controller !== null;
    if (isAsking !== wasAsking) this.#options.onActivity(isAsking);
  }

  async #answerPatiently(question: Question, signal: AbortSignal): Promise<Answered> {
    const { answer, isBusy, retryMs } = this.#options;
    for (const waitMs of retryMs) {
      try {
        return await answer(question, signal);
      } catch (error) {
        if (signal.aborted || !isBusy(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, waitMs));
        signal.throwIfAborted();
      }
    }
    return answer(question, signal);
  }
}
