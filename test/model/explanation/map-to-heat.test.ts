import { describe, expect, it } from 'vitest';
import { mapToHeat } from '../../../src/model/explanation/map-to-heat.js';
import { saliencyToHeat } from '../../../src/model/explanation/saliency-to-heat.js';

describe('mapToHeat', () => {
  it('scales sizes by the 99th percentile', () => {
    // Of 1..200, 198 values are at most 198.
    const heat = mapToHeat(Float32Array.from({ length: 200 }, (_, i) => i + 1));
    expect([heat[0], heat[98], heat[197], heat[199]]).toEqual([1, 128, 255, 255]);
  });

  it('does not care about signs, order or units', () => {
    const map = Float32Array.from({ length: 784 }, (_, i) => ((i * 331) % 784) - 392);
    const heat = mapToHeat(map);
    expect(mapToHeat(map.map((value) => -value))).toEqual(heat);
    expect(mapToHeat(map.map((value) => value * 1024))).toEqual(heat);
    expect(mapToHeat(map.toReversed())).toEqual(heat.toReversed());
  });

  it('is not darkened by a few outliers, nor blind when all but a few are 0', () => {
    const map = new Float32Array(784).fill(1);
    map[5] = 1000;
    expect(mapToHeat(map)).toEqual(new Uint8Array(784).fill(255));
    const spike = new Float32Array(784);
    spike[5] = -3;
    spike[6] = 1.5;
    expect(mapToHeat(spike).slice(4, 8)).toEqual(Uint8Array.of(0, 255, 128, 0));
  });

  it('bears zeros, nothing, and what is not a finite number', () => {
    expect(mapToHeat(new Float32Array(4))).toEqual(new Uint8Array(4));
    expect(mapToHeat(new Float32Array())).toEqual(new Uint8Array());
    expect(mapToHeat(Float32Array.of(NaN, 2, -Infinity, 1))).toEqual(
      Uint8Array.of(0, 255, 255, 128),
    );
    expect(mapToHeat(Float32Array.of(NaN, Infinity))).toEqual(Uint8Array.of(0, 255));
  });
});

describe('saliencyToHeat', () => {
  it('shows the values', () => {
    expect(saliencyToHeat({ values: Float32Array.of(-2, 1) })).toEqual(Uint8Array.of(255, 128));
  });
});
