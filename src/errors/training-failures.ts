import type { FailureDescribers } from './failure-description.js';

/** What can stop a training run: code to facts. */
export interface TrainingFailures {
  /** The loss is no longer a number. */
  'loss-not-finite': { epoch: number; loss: number };
  /** A training thread died. */
  'worker-failed': { reason: string };
}

/** The wording of {@link TrainingFailures}. */
export const trainingFailureDescribers: FailureDescribers<TrainingFailures> = {
  'loss-not-finite': ({ epoch, loss }) => ({
    what: 'training diverged: the loss is no longer a number',
    where: `epoch ${epoch}`,
    got: String(loss),
    next: 'train again with a smaller --learning-rate',
  }),
  'worker-failed': ({ reason }) => ({
    what: 'a training thread died',
    got: reason,
    next: 'run the command again with --threads 1; if there is too little memory, with a smaller --batch-size',
  }),
};
