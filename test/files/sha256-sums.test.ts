import { describe, expect, it } from 'vitest';
import { parseSha256Sums } from '../../src/files/sha256-sums.js';

const [first, second] = ['0'.repeat(64), 'ab'.repeat(32)];

describe('parseSha256Sums', () => {
  it('reads text and binary lines, with either line ending', () => {
    const text = `${first}  model.json\r\n${second} *weights 1.bin\n`;
    expect(Object.fromEntries(parseSha256Sums(text))).toEqual({
      'model.json': first,
      'weights 1.bin': second,
    });
  });

  it('passes over what is no checksum', () => {
    const text = `# models\n\n${first.slice(1)}  short\n${'x'.repeat(64)}  other\n${first} name`;
    expect(parseSha256Sums(text).size).toBe(0);
  });
});
