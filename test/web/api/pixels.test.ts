import { expect, it } from 'vitest';
import { decodeBase64 } from '../../../web/src/api/pixels.js';

it('decodes what the server encodes', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
});
