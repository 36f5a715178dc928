import type { Schedule } from './schedule.js';

/** The same learning rate throughout. */
const constant: Schedule = () => 1;

/**
 * From 1 to 0 along half a cosine.
 *
 * @see Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts", 2017
 */
const cosine: Schedule = ({ step, totalSteps }) => halfCosine(step / totalSteps);

const WARM_UP_SHARE = 0.25;
const WARM_UP_START = 0.1;

/**
 * Up from a tenth to 1 in the first quarter, then down to almost 0, both along half a cosine.
 *
 * @see Smith and Topin, "Super-convergence: very fast training of neural networks using large
 * learning rates", 2018
 */
const oneCycle: Schedule = ({ step, totalSteps }) => {
  const top = totalSteps * WARM_UP_SHARE;
  return step < top
    ? 1 - (1 - WARM_UP_START) * halfCosine(step / top)
    : halfCosine((step - top) / (totalSteps - top));
};

const PLATEAU_FACTOR = 0.5;
const PLATEAU_PATIENCE = 2;
const PLATEAU_MIN_DELTA = 1e-4;

/**
 * Halved each time the loss has not improved for two epochs, as Keras' ReduceLROnPlateau does.
 *
 * @see https://keras.io/api/callbacks/reduce_lr_on_plateau/
 */
const plateau: Schedule = ({ losses }) => {
  let [factor, best, waited] = [1, Infinity, 0];
  for (const loss of losses) {
    if (loss < best - PLATEAU_MIN_DELTA) {
      [best, waited] = [loss, 0];
    } else if (++waited >= PLATEAU_PATIENCE) {
      [factor, waited] = [factor * PLATEAU_FACTOR, 0];
    }
  }
  return factor;
};

const schedules = { constant, cosine, 'one-cycle': oneCycle, plateau } satisfies Record<
  string,
  Schedule
>;

/** The name of a schedule. */
export type ScheduleName = keyof typeof schedules;

/** The names of all schedules. */
export const SCHEDULE_NAMES = Object.keys(schedules) as readonly ScheduleName[];

/** Finds a schedule by its name. */
export function createSchedule(name: ScheduleName): Schedule {
  return schedules[name];
}

/** From 1 to 0 while `share` goes from 0 to 1. */
function halfCosine(share: number): number {
  return (1 + Math.cos(Math.PI * Math.min(1, share))) / 2;
}
