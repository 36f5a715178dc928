import type { Predictor } from '../model/predictor.js';
import { noteEngine } from './note-engine.js';
import type { ModelFlags } from './options/model-options.js';
import type { Shell } from './shell.js';

/** A model ready to answer. */
export interface OpenPredictor {
  readonly predictor: Predictor;
  /** Where the model was found. */
  readonly path: string;
}

/**
 * Finds and loads the model that a command's flags ask for, and says on stderr which one it is (and
 * what runs it, unless that is the usual engine). Close the predictor when it is no longer needed.
 *
 * @throws MnistError what `resolveModel` and `createPredictor` throw
 */
export async function openPredictor(shell: Shell, flags: ModelFlags): Promise<OpenPredictor> {
  const { resolveModel } = await import('../model/load-model.js');
  const { createPredictor } = await import('../model/engine/create-predictor.js');
  const { env } = shell.streams;
  const { model, path } = await resolveModel({
    env,
    ...(flags.model === undefined ? {} : { model: flags.model }),
  });
  shell.terminal.note(`model: ${path}`);
  const { threads, engine } = flags;
  await noteEngine(shell.terminal, engine);
  return { predictor: await createPredictor(model, { threads, engine }), path };
}
