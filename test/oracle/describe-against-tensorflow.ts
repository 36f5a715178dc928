import { describe, expect, it } from 'vitest';
import { parseKerasJson } from '../../src/model/architecture/keras-json.js';
import { drawBatch, drawParameters } from './draw-values.js';
import { findDisagreements } from './find-disagreements.js';
import { predictByGraph, trainByGraph } from './graph-network.js';
import { loweringsUnderTest } from './lowerings-under-test.js';
import { nameLayers, type NetworkCase } from './network-case.js';
import { shapesOfArchitecture, shapesOfModel } from './network-shapes.js';
import { createTensorFlowNetwork } from './tensorflow-network.js';

/**
 * Declares a suite: under each lowering and in each case, shapes, parameters, prediction, loss, batch statistics and
 * every gradient agree with TensorFlow.js.
 */
export function describeAgainstTensorFlow(title: string, cases: readonly NetworkCase[]): void {
  const lowerings = loweringsUnderTest.map((one) => [one.lowering.name, one] as const);
  describe.each(lowerings)(`${title}, %s lowering`, (_name, lowering) => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, networkCase) => {
      const layers = nameLayers(networkCase.layers);
      const oracle = await createTensorFlowNetwork(layers);
      const parameters = drawParameters(oracle.parameterShapes, networkCase);
      const batch = drawBatch(networkCase, oracle.classCount, oracle.maskShapes);
      const architecture = parseKerasJson(layers, networkCase.name);
      expect(shapesOfArchitecture(architecture)).toEqual(shapesOfModel(oracle.model));

      const predicted = await predictByGraph(lowering, architecture, parameters, batch);
      expect(findDisagreements(predicted, oracle.predict(parameters, batch))).toEqual([]);
      const trained = await trainByGraph(lowering, architecture, parameters, batch);
      const expected = oracle.train(parameters, batch);
      expect(findDisagreements(trained, expected, networkCase.withoutEffect)).toEqual([]);
      oracle.model.dispose();
    });
  });
}
