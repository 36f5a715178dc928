import type { FailureDescribers } from './failure-description.js';

/** What can stop a training run: code to facts. */
export interface TrainingFailures {
  /** The loss is no longer a number. */
  'loss-not-finite': { epoch: number; loss: number };
  /** Somebody stopped training; so many epochs were finished. */
  interrupted: { epochs: number };
  /** A checkpoint that is damaged, or belongs to another run. */
  'invalid-checkpoint': { path: string; expected: string; got: string };
  /** A training thread died. */
  'worker-failed': { reason: string };
  /** This machine cannot compute in the way that was asked for. */
  'kernels-not-available': { kernels: string; reason: string };
}

/** The wording of {@link TrainingFailures}. */
export const trainingFailureDescribers: FailureDescribers<TrainingFailures> = {
  'loss-not-finite': ({ epoch, loss }) => ({
    what: 'training diverged: the loss is no longer a number',
    where: `epoch ${epoch}`,
    got: String(loss),
    next: 'train again with a smaller --learning-rate',
  }),
  interrupted: ({ epochs }) => ({
    what: `training was interrupted after ${epochs} finished epochs`,
    next: epochs > 0 ? 'run the same command with --resume to go on' : undefined,
  }),
  'invalid-checkpoint': ({ path, expected, got }) => ({
    what: 'training cannot go on from this checkpoint',
    where: path,
    expected,
    got,
    next: 'use the options that the run was started with, or train anew without --resume',
  }),
  'worker-failed': ({ reason }) => ({
    what: 'a training thread died',
    got: reason,
    next: 'run the command again with --threads 1; if there is too little memory, with a smaller --batch-size',
  }),
  'kernels-not-available': ({ kernels, reason }) => ({
    what: `the ${kernels} kernels do not work on this machine`,
    got: reason,
    next: 'leave --kernels out, and the fastest that work are taken',
  }),
};
