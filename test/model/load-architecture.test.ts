import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatKerasJson } from '../../src/model/architecture/keras-json.js';
import { loadArchitecture } from '../../src/model/load-architecture.js';
import { COMMON_RECIPE } from '../../src/model/presets/preset.js';
import { RECIPES } from '../../src/model/recipes/find-recipe.js';
import { failureOf } from '../data/failure-of.js';
import { createTemporaryFolder } from '../data/temporary-folder.js';

async function writeJson(content: string): Promise<string> {
  const path = join(await createTemporaryFolder(), 'network.json');
  await writeFile(path, content);
  return path;
}

describe('loadArchitecture', () => {
  it.each(RECIPES)('finds the network $name with its recipe', async ({ name, recipe }) => {
    const found = await loadArchitecture(name);
    expect(found.architecture.name).toBe(name);
    expect(found.recipe).toBe(recipe);
  });

  it('takes classic when nothing is named', async () => {
    expect((await loadArchitecture()).architecture.name).toBe('classic');
  });

  it.each([
    ['a Keras model', (json: object) => json],
    ["what Keras' HDF5 files carry", (json: object) => ({ model_config: json })],
    [
      'a model.json of TensorFlow.js',
      (json: object) => ({ modelTopology: { model_config: json } }),
    ],
    ['a list of layers', (json: { config?: { layers?: unknown } }) => json.config?.layers],
  ])('reads a JSON file with %s, to be trained by the common recipe', async (_case, wrap) => {
    const preset = (await loadArchitecture('deep')).architecture;
    const path = await writeJson(JSON.stringify(wrap(formatKerasJson(preset))));
    const { architecture, recipe } = await loadArchitecture(path);
    expect(formatKerasJson(architecture).config.layers).toEqual(
      formatKerasJson(preset).config.layers,
    );
    expect(recipe).toBe(COMMON_RECIPE);
  });

  it.each(['resnet', 'Deep'])('names the choices for %s, which is none', async (name) => {
    expect(await failureOf(() => loadArchitecture(name))).toEqual({
      code: 'unknown-choice',
      what: 'architecture',
      got: name,
      choices: [...RECIPES.map((recipe) => recipe.name), 'or a JSON file with Keras layers'],
    });
  });

  it('says that a JSON file is not there', async () => {
    expect(await failureOf(() => loadArchitecture('nowhere.json'))).toMatchObject({
      code: 'cannot-read',
      path: 'nowhere.json',
    });
  });

  it.each([
    ['empty', ''],
    ['broken', '[{ "class_name": "Flatten" }'],
    ['a number', '7'],
    ['no layers', '[]'],
    ['layers of numbers', '[1, 2]'],
    ['something else', '{ "layers": 3 }'],
    ['images out instead of classes', '[{ "class_name": "MaxPooling2D" }]'],
    [
      'two layers of one name',
      '[{ "class_name": "Flatten", "config": { "name": "a" } }, { "class_name": "Dense", "config": { "name": "a", "units": 3 } }]',
    ],
  ])('refuses a JSON file that is %s', async (_case, content) => {
    const path = await writeJson(content);
    expect(await failureOf(() => loadArchitecture(path))).toMatchObject({
      code: 'invalid-architecture',
      source: path,
    });
  });

  it('refuses layers that do not fit', async () => {
    const path = await writeJson(
      '[{ "class_name": "Conv2D", "config": { "filters": 2, "kernel_size": 29 } }, { "class_name": "Flatten" }]',
    );
    expect(await failureOf(() => loadArchitecture(path))).toMatchObject({ code: 'invalid-layer' });
  });
});
