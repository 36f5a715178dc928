import type { Predictor } from '../model/predictor.js';
import { noteEngine } from './note-engine.js';
import type { ModelFlags } from './options/model-options.js';
import type { Shell } from './shell.js';

/** What gives the answers, as JSON says it. */
export interface ModelSource {
  /** The model's folder as it was given, or `bundled`. */
  readonly model: string;
}

/** A model ready to answer. */
export interface OpenPredictor {
  readonly predictor: Predictor;
  readonly source: ModelSource;
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
  const { model, name } = await resolveModel({ model: flags.model, env });
  shell.terminal.note(`model: ${name}`);
  const { threads, engine } = flags;
  await noteEngine(shell.terminal, engine);
  const predictor = await createPredictor(model, { threads, engine });
  return { predictor, source: { model: name } };
}
