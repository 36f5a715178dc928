import { effect } from '@preact/signals';
import { ApiError, predict, predictPixels, type Answer } from '../../api/client.js';
import { decodeBase64 } from '../../api/pixels.js';
import { countServerReturns } from '../../api/server-presence.js';
import { noteAsking } from '../../state/asking.js';
import { picture, type Picture } from '../../state/picture.js';
import { chosenIndex, reading } from '../../state/reading.js';
import { chosenModel } from '../../state/served-model.js';
import { isBlank, type Drawing } from '../drawing/drawing.js';
import { drawing } from '../drawing/drawing-store.js';
import { drawingToPng } from '../drawing/drawing-to-png.js';
import { Asker } from './asker.js';
import { settledPicture } from './settled-picture.js';

interface Question {
  readonly pictureId: number;
  readonly answer: (signal: AbortSignal) => Promise<Answer>;
}

const asker = new Asker<Question, Answer>({
  answer: (question, signal) => question.answer(signal),
  onAnswer: (answer, { pictureId }, milliseconds) => {
    reading.value = { status: 'answered', answer, milliseconds, pictureId };
  },
  onFailure: (error, { pictureId }) => {
    const message = error instanceof Error ? error.message : String(error);
    reading.value = { status: 'failed', message, pictureId };
  },
  isBusy: (error) => error instanceof ApiError && error.code === 'server-busy',
  retryMs: [150, 400, 1000, 2500],
  throttleMs: 120,
  onActivity: noteAsking,
  now: () => performance.now(),
});

/**
 * Asks about whatever is on the stage, each time it changes, another model is chosen, or the server is back.
 * @returns What ends it.
 */
export function askAboutStage(): () => void {
  let shownId = picture.peek().id;
  return effect(() => {
    const shown = picture.value;
    // What a server that was away has not answered is asked once more.
    countServerReturns();
    const question = questionAbout(shown);
    if (shown.id !== shownId) chosenIndex.value = Number.MAX_SAFE_INTEGER;
    shownId = shown.id;
    if (question) {
      void asker.ask(question).then(() => {
        settledPicture.value = shown.id;
      });
    } else {
      asker.cancel();
      reading.value = { status: 'blank' };
    }
  });
}

/** Asks about a drawing that is not finished yet, not too often; the newest question counts. */
export function askWhileDrawing(drawingSoFar: () => Drawing): void {
  asker.askSoon(questionAboutDrawing(picture.peek().id, drawingSoFar, chosenModel.peek()));
}

function questionAbout(shown: Picture): Question | null {
  const model = chosenModel.value;
  switch (shown.kind) {
    case 'drawing': {
      const drawn = drawing.value;
      return isBlank(drawn) ? null : questionAboutDrawing(shown.id, () => drawn, model);
    }
    case 'image':
      return {
        pictureId: shown.id,
        answer: (signal) => predict(shown.blob, { model, signal }),
      };
    case 'sample':
      return {
        pictureId: shown.id,
        answer: (signal) => predictPixels(decodeBase64(shown.sample.pixels), { model, signal }),
      };
  }
}

function questionAboutDrawing(
  pictureId: number,
  drawingSoFar: () => Drawing,
  model: string | undefined,
): Question {
  return {
    pictureId,
    answer: async (signal) => predict(drawingToPng(drawingSoFar(), 1), { model, signal }),
  };
}
