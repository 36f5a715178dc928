import { getRandomSample } from '../../api/client.js';
import { showPicture } from '../../state/picture.js';
import { complain, dismissMessage } from '../stage-message.js';

let newestWish = 0;

/** Puts a random test digit on the stage; of several presses, the last counts. */
export async function showRandomSample(): Promise<void> {
  const wish = ++newestWish;
  try {
    const sample = await getRandomSample();
    if (wish !== newestWish) return;
    dismissMessage();
    showPicture({ kind: 'sample', sample });
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}
