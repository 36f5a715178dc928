// Looking this often before going to sleep is quicker than being woken, when all are nearly there.
const SPINS = 2000;

const ARRIVED = 0;
const PHASE = 1;
const BROKEN = 2;

/** How many numbers a barrier needs in shared memory. */
export const BARRIER_SIZE = 3;

/**
 * A place where threads wait for one another.
 *
 * @see Herlihy and Shavit, "The art of multiprocessor programming", chapter 17: sense reversal
 */
export class Barrier {
  readonly #state: Int32Array;
  readonly #parties: number;

  /** `state` is shared, `BARRIER_SIZE` long and at first all 0; `parties` threads meet. */
  constructor(state: Int32Array, parties: number) {
    this.#state = state;
    this.#parties = parties;
  }

  /**
   * Waits until all have arrived.
   *
   * @returns `false` when the barrier is broken, so that nobody waits for a thread that has died
   */
  wait(): boolean {
    const phase = Atomics.load(this.#state, PHASE);
    if (Atomics.add(this.#state, ARRIVED, 1) === this.#parties - 1) {
      Atomics.store(this.#state, ARRIVED, 0);
      Atomics.add(this.#state, PHASE, 1);
      Atomics.notify(this.#state, PHASE);
    } else {
      for (let spin = 0; spin < SPINS; spin++) {
        if (Atomics.load(this.#state, PHASE) !== phase) return !this.#isBroken();
      }
      while (Atomics.load(this.#state, PHASE) === phase && !this.#isBroken()) {
        Atomics.wait(this.#state, PHASE, phase);
      }
    }
    return !this.#isBroken();
  }

  /** Lets everybody go, now and in future. */
  break(): void {
    Atomics.store(this.#state, BROKEN, 1);
    Atomics.add(this.#state, PHASE, 1);
    Atomics.notify(this.#state, PHASE);
  }

  #isBroken(): boolean {
    return Atomics.load(this.#state, BROKEN) !== 0;
  }
}
