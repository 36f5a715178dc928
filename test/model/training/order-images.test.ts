import { describe, expect, it } from 'vitest';
import { orderImages } from '../../../src/model/training/order-images.js';

const images = { training: { count: 100 }, digitCount: 60, outliersPerEpoch: 5 };

describe('orderImages', () => {
  it('takes every digit once, and as many other outliers as it is told', () => {
    const order = Array.from(orderImages(images, 1, 1)).sort((a, b) => a - b);
    expect(order.slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, i) => i));
    expect(new Set(order).size).toBe(65);
    expect(order.slice(60).every((index) => index >= 60 && index < 100)).toBe(true);
  });

  it('takes other outliers in each epoch, the same for the same seed and epoch', () => {
    const drawnIn = (epoch: number): number[] =>
      Array.from(orderImages(images, 1, epoch)).filter((index) => index >= 60);
    expect(drawnIn(1)).toEqual(drawnIn(1));
    const drawn = new Set(Array.from({ length: 20 }, (_, epoch) => drawnIn(epoch)).flat());
    expect(drawn.size).toBeGreaterThan(25);
  });
});
