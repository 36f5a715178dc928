import { describe, expect, it } from 'vitest';
import { formatShape, sizeOfShape } from '../../../src/model/graph/shape.js';

describe('shape', () => {
  it('counts elements', () => {
    expect(sizeOfShape([28, 28, 3])).toBe(2352);
    expect(sizeOfShape([])).toBe(1);
  });

  it('is printed as Keras does', () => {
    expect(formatShape([26, 26, 32])).toBe('(None, 26, 26, 32)');
    expect(formatShape([10])).toBe('(None, 10)');
  });
});
