import autocannon from 'autocannon';

/**
 * What came of some seconds of requests: answers a second, and after how many milliseconds so many of a
 * hundred were there. `failed` are all that were not answered with 200.
 * @typedef {{ perSecond: number, p50: number, p99: number, max: number, answered: number, failed: number }} Rate
 */

/**
 * Sends one body after another over connections that are kept.
 * @param {URL} url
 * @param {readonly Buffer[]} bodies
 * @param {string} type their content type
 * @param {{ seconds: number, connections: number }} load
 * @returns {Promise<Rate>}
 */
export async function answerRate(url, bodies, type, { seconds, connections }) {
  const run = (/** @type {number} */ duration) =>
    autocannon({
      url: url.href,
      connections,
      duration,
      method: 'POST',
      headers: { 'content-type': type },
      requests: bodies.map((body) => ({ body })),
    });
  // The first answers are slow: code and network get warm.
  await run(Math.min(seconds, 5));
  const { latency, errors, timeouts, non2xx, '2xx': answered, duration } = await run(seconds);
  return {
    perSecond: answered / duration,
    p50: latency.p50,
    p99: latency.p99,
    max: latency.max,
    answered,
    failed: errors + timeouts + non2xx,
  };
}
