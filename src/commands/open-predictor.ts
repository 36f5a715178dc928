import { USUAL_MIN_CONFIDENCE } from '../model/min-confidence.js';
import type { ModelSource } from '../model/model-source.js';
import type { Predictor } from '../model/predictor.js';
import { noteEngine } from './note-engine.js';
import type { ModelFlags } from './options/model-options.js';
import type { Shell } from './shell.js';

/** A model, or several that answer together, ready to answer. */
export interface OpenPredictor {
  readonly predictor: Predictor;
  readonly source: ModelSource;
  /** An answer less likely than this is none, as the model says: that of the strictest of an ensemble. */
  readonly minConfidence: number;
}

/**
 * Finds and loads what a command's flags ask for, and says on stderr which models these are (and
 * what runs them, unless that is the usual engine). Close the predictor when it is no longer needed.
 *
 * @throws MnistError what `resolveModel`, `createPredictor` and `createEnsemble` throw
 */
export async function openPredictor(shell: Shell, flags: ModelFlags): Promise<OpenPredictor> {
  const { resolveModel } = await import('../model/load-model.js');
  const { createPredictor } = await import('../model/engine/create-predictor.js');
  const { createEnsemble } = await import('../model/predictors/ensemble.js');
  const { ensemble, threads, engine } = flags;
  const { env } = shell.streams;

  const found = await Promise.all(
    (ensemble ?? [flags.model]).map((model) => resolveModel({ model, env })),
  );
  const source = sourceOf(
    found.map(({ name }) => name),
    flags,
  );
  shell.terminal.note(`model: ${describeSource(source)}`);
  await noteEngine(shell.terminal, engine);

  const members = await Promise.all(
    found.map(async ({ name, model }) => ({
      name,
      predictor: await createPredictor(model, { threads, engine }),
    })),
  );
  const predictor = createEnsemble(members);
  const minConfidence = Math.max(
    ...found.map(({ model }) => model.minConfidence ?? USUAL_MIN_CONFIDENCE),
  );
  if (!flags.tta) return { predictor, source, minConfidence };
  const { withTestTimeAugmentation } =
    await import('../model/predictors/test-time-augmentation.js');
  return { predictor: withTestTimeAugmentation(predictor), source, minConfidence };
}

function sourceOf(names: readonly string[], { ensemble, tta }: ModelFlags): ModelSource {
  const model = ensemble ? 'ensemble' : names.join();
  return { model, ...(ensemble && { models: names }), ...(tta && { tta }) };
}

function describeSource({ model, models, tta = false }: ModelSource): string {
  const name = models ? `${model} of ${models.join(', ')}` : model;
  return tta ? `${name}, with test-time augmentation` : name;
}
