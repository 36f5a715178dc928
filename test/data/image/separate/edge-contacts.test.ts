import { expect, it } from 'vitest';
import { findEdgeContacts } from '../../../../src/data/image/separate/edge-contacts.js';

it('findEdgeContacts measures the longest unbroken contact of each blob', () => {
  // Blob 1 meets the upper edge twice, blob 2 the right edge, blob 3 none.
  const labels = Int32Array.from([1, 1, 0, 1, 0, 0, 3, 2, 0, 0, 0, 2, 0, 0, 0, 2]);
  expect([...findEdgeContacts(labels, 4, 4, 3)]).toEqual([0, 2, 3, 0]);
});
