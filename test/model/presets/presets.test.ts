import { describe, expect, it } from 'vitest';
import { parametersOf } from '../../../src/model/architecture/architecture.js';
import { describeArchitecture } from '../../../src/model/architecture/describe-architecture.js';
import {
  formatKerasJson,
  type KerasLayerJson,
} from '../../../src/model/architecture/keras-json.js';
import { loadArchitecture } from '../../../src/model/load-architecture.js';
import { DEFAULT_PRESET, PRESETS } from '../../../src/model/presets/presets.js';
import { shapesOfArchitecture, shapesOfModel } from '../../oracle/network-shapes.js';
import { createTensorFlowNetwork } from '../../oracle/tensorflow-network.js';

/** A layer in one word, after checking what all presets have in common. */
function spell({ class_name: className, config }: KerasLayerJson): string {
  switch (className) {
    case 'Conv2D':
      expect(config).toMatchObject({ kernel_size: [3, 3], strides: [1, 1], activation: 'relu' });
      return `Conv${String(config.filters)}${config.padding === 'same' ? 'same' : ''}`;
    case 'MaxPooling2D':
      expect(config).toMatchObject({ pool_size: [2, 2], strides: [2, 2], padding: 'valid' });
      return 'Pool';
    case 'Dropout':
      return `Drop${String(config.rate).replace('0', '')}`;
    case 'Dense':
      expect(config.activation).toBe(config.units === 10 ? 'softmax' : 'relu');
      return `Dense${String(config.units)}`;
    case 'BatchNormalization':
      return 'BN';
    case 'GlobalAveragePooling2D':
      return 'GAP';
    default:
      return className;
  }
}

const expected = {
  compact: {
    layers: 'Conv8-Pool-Drop.2-Conv16-Pool-Drop.2-Flatten-Dense100-Drop.5-Dense10',
    parameters: 42_358,
  },
  basic: { layers: 'Conv32-Pool-Conv64-Pool-Flatten-Dense64-Dense10', parameters: 121_930 },
  classic: {
    layers: 'Conv32-Pool-Conv64-Pool-Conv64-Flatten-Dense64-Dense10',
    parameters: 93_322,
  },
  dropout: {
    layers: 'Conv32-Pool-Conv64-Pool-Flatten-Dense128-Drop.5-Dense10',
    parameters: 225_034,
  },
  deep: {
    layers: [
      'Conv32same-BN-Conv32same-BN-Pool-Drop.25',
      'Conv64same-BN-Conv64same-BN-Pool-Drop.25',
      'Conv128same-BN-Pool-Drop.25',
      'GAP-Dense256-Drop.5-Dense10',
    ].join('-'),
    parameters: 175_722,
  },
};

describe('presets', () => {
  it('are these', () => {
    expect(PRESETS.map(({ name }) => name)).toEqual(Object.keys(expected));
    expect(DEFAULT_PRESET.name).toBe('classic');
  });

  it.each(Object.entries(expected))('%s has its layers', async (name, { layers, parameters }) => {
    const { architecture } = await loadArchitecture(name);
    const json = formatKerasJson(architecture).config.layers;
    expect(json.map(spell).join('-')).toBe(layers);
    expect(describeArchitecture(architecture).parameters).toBe(parameters);
    expect(architecture.name).toBe(name);
    expect(architecture.classCount).toBe(10);
  });

  it.each(Object.entries(expected))(
    '%s has the shapes and parameters that TensorFlow.js counts',
    async (name, { parameters }) => {
      const { architecture } = await loadArchitecture(name);
      const { model } = await createTensorFlowNetwork(formatKerasJson(architecture).config.layers);
      expect(model.countParams()).toBe(parameters);
      expect(shapesOfArchitecture(architecture)).toEqual(shapesOfModel(model));
      const trainable = describeArchitecture(architecture).trainableParameters;
      const statistics = parametersOf(architecture).filter((spec) => !spec.trainable);
      const moving = statistics.reduce((sum, { shape }) => sum + shape[0]!, 0);
      expect(trainable).toBe(parameters - moving);
      expect(moving).toBe(name === 'deep' ? 2 * (32 + 32 + 64 + 64 + 128) : 0);
      model.dispose();
    },
  );
});
