import type { Random } from '../random.js';
import { drawAffine } from './affine.js';
import type { AugmentationPolicy } from './augmentation-policy.js';
import { createElasticGrid, drawElasticGrid } from './elastic-grid.js';
import { applyInkCurve, createInkCurves } from './ink-curve.js';
import { createDegradation } from './degradation.js';
import { drawStrayMarks } from './stray-marks.js';
import { createStrokeWeight } from './stroke-weight.js';
import { createWarp } from './warp.js';

/** Varies training images at random. */
export interface Augmenter {
  /**
   * Writes a variation of one image; the same `random` stream gives the same bytes.
   *
   * @param source one image, `IMAGE_PIXELS` bytes, 0 = background; left as it is
   * @param target receives the variation, `IMAGE_PIXELS` bytes; must not overlap `source`
   */
  augment(source: Uint8Array, target: Uint8Array, random: Random): void;
}

/**
 * Creates an augmenter. It keeps scratch memory and allocates no pixels per image, so each worker
 * thread creates its own.
 */
export function createAugmenter(policy: AugmentationPolicy): Augmenter {
  if (Object.values(policy).every((bound) => bound === 0)) {
    return {
      augment: (source, target) => {
        target.set(source);
      },
    };
  }
  const { variedShare, elasticPixels, inkGammaOctaves } = policy;
  const { strokePixels, strayMarks, degradation } = policy;
  const warp = createWarp();
  const grid = elasticPixels > 0 ? createElasticGrid(elasticPixels) : null;
  const curves = inkGammaOctaves > 0 ? createInkCurves(inkGammaOctaves) : null;
  const weigh = strokePixels > 0 ? createStrokeWeight(strokePixels) : null;
  const degrade = degradation > 0 ? createDegradation() : null;
  return {
    augment: (source, target, random) => {
      const affine = drawAffine(policy, random);
      const isVaried = variedShare === 1 || (variedShare > 0 && random.uniform() < variedShare);
      if (!isVaried) {
        warp(source, target, affine, null);
        return;
      }
      if (grid) drawElasticGrid(grid, random);
      warp(source, target, affine, grid);
      if (weigh) weigh(target, random);
      if (curves) applyInkCurve(target, curves, random);
      if (strayMarks > 0 && random.uniform() < strayMarks) drawStrayMarks(target, random);
      if (degrade && random.uniform() < degradation) degrade(target, random);
    },
  };
}
