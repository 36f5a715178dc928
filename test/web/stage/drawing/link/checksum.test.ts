import { expect, it } from 'vitest';
import { checksum } from '../../../../../web/src/stage/drawing/link/checksum.js';

it('gives the check value of the catalogue', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toEqual([0x29, 0xb1]);
});
