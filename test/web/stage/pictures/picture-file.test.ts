import { describe, expect, it } from 'vitest';
import {
  isTooLargeToSend,
  MAX_FILE_BYTES,
  rejectFile,
  shorten,
} from '../../../../web/src/stage/pictures/picture-file.js';

describe('rejectFile', () => {
  it.each(['image/png', 'image/jpeg', 'image/heic', ''])('lets %j be tried', (type) => {
    expect(rejectFile({ name: 'a', type, size: 5 })).toBeNull();
  });

  it('says what is wrong with a file', () => {
    expect(rejectFile({ name: 'a.pdf', type: 'application/pdf', size: 5 })).toBe(
      'a.pdf is not a picture.',
    );
    expect(rejectFile({ name: 'a.png', type: 'image/png', size: 0 })).toBe('a.png is empty.');
    expect(rejectFile({ name: 'a.png', type: 'image/png', size: 112_400_000 })).toBe(
      'a.png has 112 MB; 100 MB is the most.',
    );
    expect(rejectFile({ name: 'a.png', type: 'image/png', size: MAX_FILE_BYTES })).toBeNull();
  });
});

it('sends up to 10 MB as they are', () => {
  expect(isTooLargeToSend({ size: 10_000_000 })).toBe(false);
  expect(isTooLargeToSend({ size: 10_000_001 })).toBe(true);
});

it('shortens names in their middle', () => {
  expect(shorten('photo.jpg')).toBe('photo.jpg');
  const short = shorten('a very long name of a photograph.jpeg');
  expect(short).toHaveLength(24);
  expect(short).toMatch(/^a very.*….*\.jpeg$/);
});
