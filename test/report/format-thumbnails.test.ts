import { Chalk } from 'chalk';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatThumbnails, type Thumbnail } from '../../src/report/format-thumbnails.js';

/** A picture of full ink except where told. */
function createThumbnail(
  width: number,
  height: number,
  pixels = new Uint8Array(width * height).fill(255),
): Thumbnail {
  return { pixels, width, height, caption: '7' };
}

const plain = { columns: 20, paint: new Chalk({ level: 0 }) };

describe('formatThumbnails', () => {
  it('shades two pixels in one character where there are few colours', () => {
    const pixels = Uint8Array.of(0, 255, 255, 128, /* */ 1, 0, 255, 128);
    expect(formatThumbnails([createThumbnail(4, 2, pixels)], plain)).toBe('.+@+\n 7');
  });

  it('leaves any ink visible', () => {
    expect(formatThumbnails([createThumbnail(2, 2, Uint8Array.of(255, 1, 0, 0))], plain)).toBe(
      '+.\n7',
    );
  });

  it('draws half blocks in truecolor, upper pixel in front, one code for equal cells', () => {
    const pixels = Uint8Array.of(255, 255, 10, /* */ 0, 0, 200);
    const text = formatThumbnails([createThumbnail(3, 2, pixels)], {
      columns: 80,
      paint: new Chalk({ level: 3 }),
    });
    expect(text.split('\n')[0]).toBe(
      '\x1b[38;2;255;255;255m\x1b[48;2;0;0;0m▀▀\x1b[49m\x1b[39m' +
        '\x1b[38;2;10;10;10m\x1b[48;2;200;200;200m▀\x1b[49m\x1b[39m',
    );
  });

  it('draws half blocks in the greys of 256 colours', () => {
    const text = formatThumbnails([createThumbnail(1, 2, Uint8Array.of(255, 0))], {
      columns: 80,
      paint: new Chalk({ level: 2 }),
    });
    expect(text.split('\n')[0]).toBe('\x1b[38;5;231m\x1b[48;5;16m▀\x1b[49m\x1b[39m');
  });

  it('draws the last row of an odd height over background', () => {
    const text = formatThumbnails([createThumbnail(1, 3)], plain);
    expect(text).toBe('@\n+\n7');
  });

  it.each([
    { columns: 19, rows: 1, width: 5 + 2 + 5 + 2 + 5 },
    { columns: 18, rows: 2, width: 5 + 2 + 5 },
    { columns: 3, rows: 3, width: 5 },
  ])('sets as many side by side as fit $columns columns', ({ columns, rows, width }) => {
    const three = Array.from({ length: 3 }, () => createThumbnail(5, 2));
    const text = formatThumbnails(three, { ...plain, columns });
    expect(text.split('\n\n')).toHaveLength(rows);
    expect(text.split('\n')[0]).toBe('@@@@@  @@@@@  @@@@@'.slice(0, width));
  });

  it('is as wide in colour as without', () => {
    const two = Array.from({ length: 2 }, () => createThumbnail(5, 4));
    const text = formatThumbnails(two, { columns: 80, paint: new Chalk({ level: 3 }) });
    expect(stripVTControlCharacters(text).split('\n')[0]).toBe('▀▀▀▀▀  ▀▀▀▀▀');
  });

  it('cuts what is blank in all pictures', () => {
    const pixels = new Uint8Array(8 * 8);
    pixels[3 * 8 + 2] = 255;
    pixels[4 * 8 + 4] = 255;
    const other = new Uint8Array(8 * 8);
    other[4 * 8 + 5] = 255;
    const [first, second] = [createThumbnail(8, 8, pixels), createThumbnail(8, 8, other)];
    expect(formatThumbnails([first], plain)).toBe('+ +\n 7');
    expect(formatThumbnails([first, second], plain)).toBe('+ +      +\n 7     7');
  });

  it('draws blank pictures whole, and nothing for no pictures', () => {
    expect(formatThumbnails([createThumbnail(2, 2, new Uint8Array(4))], plain)).toBe('\n7');
    expect(formatThumbnails([], plain)).toBe('');
  });
});
