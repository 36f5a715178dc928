/* global fetch */
import { setTimeout } from 'node:timers/promises';
import { URL } from 'node:url';

/** How many times as many requests as may wait are sent at once. */
const TIMES = 10;

/**
 * What came of a flood: how many were answered, refused with 503 and a time to come back, or anything else.
 * @typedef {{
 *   queue: number, sent: number, answered: number, refused: number, other: number, answersAfterwards: boolean,
 * }} Flood
 */

/**
 * Sends ten times as many pictures at once as may wait, and looks whether the server is well afterwards.
 * @param {URL} url the server's
 * @param {readonly Buffer[]} pictures
 * @returns {Promise<Flood>}
 */
export async function flood(url, pictures) {
  const health = await (await fetch(new URL('api/health', url))).json();
  const queue = /** @type {{ queue: { limit: number } }} */ (health).queue.limit;
  const sent = TIMES * queue;
  const post = async (/** @type {number} */ i) => {
    try {
      const response = await fetch(new URL('api/predict', url), {
        method: 'POST',
        headers: { 'content-type': 'image/png' },
        body: new Uint8Array(/** @type {Buffer} */ (pictures[i % pictures.length])),
      });
      await response.arrayBuffer();
      if (response.status === 503 && response.headers.has('retry-after')) return 'refused';
      return response.status === 200 ? 'answered' : 'other';
    } catch {
      return 'other';
    }
  };
  const outcomes = await Promise.all(Array.from({ length: sent }, (_, i) => post(i)));
  await setTimeout(1_000);
  const count = (/** @type {string} */ wanted) =>
    outcomes.filter((outcome) => outcome === wanted).length;
  return {
    queue,
    sent,
    answered: count('answered'),
    refused: count('refused'),
    other: count('other'),
    answersAfterwards: (await post(0)) === 'answered',
  };
}
