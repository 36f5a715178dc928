import type { DigitImage } from '../../data/digit-image.js';
import { MnistError } from '../../errors/mnist-error.js';
import { createExplainer } from '../../model/engine/create-explainer.js';
import type {
  Explainer,
  Explanation as NetworkExplanation,
} from '../../model/explanation/explainer.js';
import type { Model } from '../../model/model.js';
import { RETRY_AFTER_SECONDS } from '../limits.js';
import type { Explanation } from '../schemas/explanation.js';
import { explanationToJson } from './explanation-json.js';

/** What explains a model's answers. */
export interface Explaining {
  /**
   * Says what the network looks at in an image, and what speaks for a class.
   *
   * @throws MnistError `server-busy`
   */
  readonly explain: (image: DigitImage, classIndex: number) => Promise<Explanation>;
  /** Ends what runs, and frees the memory. */
  readonly close: () => Promise<void>;
}

/** How many may wait for their explanation: each takes as long as some dozens of answers. */
const MAX_WAITING = 16;

/** Explains a model's answers, one after another; what it takes is loaded when first asked for. */
export function createExplaining(model: Model): Explaining {
  let loading: Promise<Explainer> | undefined;
  let waiting = 0;
  /** Settles when all that was asked for is explained. */
  let last: Promise<unknown> = Promise.resolve();
  const explainNow = async (image: DigitImage, classIndex: number): Promise<NetworkExplanation> => {
    loading ??= createExplainer(model, { threads: 1 });
    return (await loading).explain(image, classIndex);
  };
  return {
    explain: async (image, classIndex) => {
      if (waiting >= MAX_WAITING) throw busy();
      waiting += 1;
      const turn = last.then(() => explainNow(image, classIndex));
      last = turn.catch(() => undefined);
      try {
        return explanationToJson(await turn, model.classNames);
      } finally {
        waiting -= 1;
      }
    },
    close: async () => {
      await last;
      await (await loading)?.close();
    },
  };
}

function busy(): MnistError {
  const what = `${MAX_WAITING} explanations are waiting`;
  return new MnistError({ code: 'server-busy', what, retryAfterSeconds: RETRY_AFTER_SECONDS });
}
