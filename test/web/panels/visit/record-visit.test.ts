import { afterEach, beforeEach, expect, it } from 'vitest';
import { startRecordingVisit, visit } from '../../../../web/src/panels/visit/record-visit.js';
import { picture, showPicture } from '../../../../web/src/state/picture.js';
import { reading } from '../../../../web/src/state/reading.js';

function answer(digit: number, pictureId = picture.value.id): void {
  reading.value = {
    status: 'answered',
    milliseconds: 1,
    pictureId,
    answer: {
      file: '-',
      model: 'bundled',
      digit,
      confidence: 0.99,
      top: [{ digit, probability: 0.99 }],
      probabilities: [],
      normalized: `pixels of ${digit}`,
    },
  };
}

const said = () => visit.value.map(({ digits }) => digits.map((digit) => digit.said).join(''));

let stop = () => {
  // Replaced before each test.
};

beforeEach(() => {
  reading.value = { status: 'blank' };
  visit.value = [];
  showPicture({ kind: 'drawing' });
  stop = startRecordingVisit();
});

afterEach(() => {
  stop();
});

it('keeps one entry for a drawing, as it is read last', () => {
  answer(1);
  answer(7);
  reading.value = { status: 'blank' };
  expect(said()).toEqual(['7']);
});

it('does not take the reading of one picture for that of the next', () => {
  answer(7);
  showPicture({ kind: 'drawing' });
  answer(7, picture.value.id - 1);
  expect(said()).toEqual(['7']);
  answer(3);
  expect(said()).toEqual(['7', '3']);
});

it('notes the names of files, and leaves test digits out', () => {
  showPicture({ kind: 'image', name: 'photo.jpg', blob: new Blob() });
  answer(4);
  const sample = { dataset: 'mnist', split: 'test', index: 0, label: 7, pixels: '' } as const;
  showPicture({ kind: 'sample', sample });
  answer(7);
  expect(visit.value.map(({ name }) => name)).toEqual(['photo.jpg']);
});
