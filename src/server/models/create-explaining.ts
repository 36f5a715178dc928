import { IMAGE_PIXELS, type DigitImage } from '../../data/digit-image.js';
import { createExplainer } from '../../model/engine/create-explainer.js';
import type { Explainer } from '../../model/explanation/explainer.js';
import type { Model } from '../../model/model.js';
import type { Explanation } from '../schemas/explanation.js';
import { createWaitingLine } from '../waiting-line.js';
import { explanationToJson } from './explanation-json.js';

/** What explains a model's answers. */
export interface Explaining {
  /**
   * Says what the network looks at in an image, and what speaks for a class.
   *
   * @param gone aborted when nobody wants to know any more
   * @throws MnistError `server-busy`, `client-gone`
   */
  readonly explain: (
    image: DigitImage,
    classIndex: number,
    gone: AbortSignal,
  ) => Promise<Explanation>;
  /** Loads what it takes before somebody waits for it, and explains something. */
  readonly prepare: () => Promise<void>;
  /** Ends what runs, and frees the memory. */
  readonly close: () => Promise<void>;
}

/** How many may wait for their explanation: each takes as long as some dozens of answers. */
const MAX_WAITING = 16;

/** Explains a model's answers, one after another; what it takes is loaded when first asked for. */
export function createExplaining(model: Model): Explaining {
  const line = createWaitingLine({
    places: 1,
    maxWaiting: MAX_WAITING,
    what: 'explanations are waiting',
  });
  let loading: Promise<Explainer> | undefined;
  /** Settles when what runs is done. */
  let running: Promise<unknown> = Promise.resolve();
  const load = (): Promise<Explainer> => {
    loading ??= createExplainer(model, { threads: 1 }).catch((error: unknown) => {
      // The next one who asks tries again.
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const explainNow = async (image: DigitImage, classIndex: number): Promise<Explanation> => {
    const explainer = await load();
    return explanationToJson(await explainer.explain(image, classIndex), model.classNames);
  };
  const explain: Explaining['explain'] = (image, classIndex, gone) =>
    line.run(() => {
      const explanation = explainNow(image, classIndex);
      running = explanation.catch(() => undefined);
      return explanation;
    }, gone);
  return {
    explain,
    prepare: async () => {
      // The first one takes as long as twenty others.
      await explain(new Uint8Array(IMAGE_PIXELS), 0, new AbortController().signal);
    },
    close: async () => {
      await running;
      await (await loading)?.close();
    },
  };
}
