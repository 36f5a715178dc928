/**
 * How many requests a second `mnist serve` answers, how long they take, and what a flood does to it.
 *
 * Usage: npm run bench:serve -- [--seconds N] [--connections N] [--json]
 *
 * The server is a process of its own; the clients, which keep their connections, run in this one, on the
 * same cores. Exit code 1 when a bar is missed.
 */
import console from 'node:console';
import process from 'node:process';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';
import { answerRate } from './serve/answer-rate.js';
import { drawDigits } from './serve/draw-digits.js';
import { flood } from './serve/flood.js';
import { startServer } from './serve/start-server.js';

/** @import { Rate } from './serve/answer-rate.js' */
/** @import { Flood } from './serve/flood.js' */

/**
 * All that was measured, and which bars were met.
 * @typedef {{
 *   seconds: number,
 *   connections: number,
 *   drawing: Rate,
 *   pixels: Rate,
 *   burst: Flood,
 *   memoryMB: number | null,
 *   met: { drawing: boolean, pixels: boolean, burst: boolean },
 * }} Result
 */

/** What is promised, on two cores that the clients share: requests a second, and milliseconds. */
const BARS = { drawing: 600, pixels: 2_500, p99: 100 };

/** Different pictures that are sent, so that nothing can be remembered. */
const PICTURES = 200;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '32' },
    json: { type: 'boolean', default: false },
  },
});
const load = { seconds: Number(values.seconds), connections: Number(values.connections) };

const digits = await drawDigits(PICTURES);
const server = await startServer();
try {
  const url = new URL('api/predict', server.url);
  const drawing = await answerRate(url, digits.drawings, 'image/png', load);
  const pixels = await answerRate(url, digits.pixels, 'application/octet-stream', load);
  const burst = await flood(server.url, digits.drawings);
  const memoryMB = await server.peakMemoryMB();
  const met = {
    drawing: drawing.perSecond >= BARS.drawing && drawing.p99 < BARS.p99 && drawing.failed === 0,
    pixels: pixels.perSecond >= BARS.pixels && pixels.p99 < BARS.p99 && pixels.failed === 0,
    burst: burst.other === 0 && burst.refused > 0 && burst.answersAfterwards,
  };
  const result = { ...load, drawing, pixels, burst, memoryMB, met };
  console.log(values.json ? JSON.stringify(result) : describe(result));
  process.exitCode = Object.values(met).every(Boolean) ? 0 : 1;
} finally {
  await server.stop();
}

/** @param {Result} result */
function describe({ seconds, connections, drawing, pixels, burst, memoryMB, met }) {
  const rate = (
    /** @type {import('./serve/answer-rate.js').Rate} */ { perSecond, p50, p99, failed },
  ) =>
    `${Math.round(perSecond)} a second, half within ${p50} ms, 99 % within ${p99} ms, ${failed} failed`;
  const verdict = (/** @type {boolean} */ isMet) => (isMet ? 'met' : 'MISSED');
  return [
    `${connections} clients for ${seconds} seconds each, sharing the cores with the server`,
    `280x280 PNG   ${rate(drawing)}  (bar ${BARS.drawing}, ${BARS.p99} ms: ${verdict(met.drawing)})`,
    `28x28 pixels  ${rate(pixels)}  (bar ${BARS.pixels}, ${BARS.p99} ms: ${verdict(met.pixels)})`,
    `flood         ${burst.sent} at once, queue of ${burst.queue}: ${burst.answered} answered, ` +
      `${burst.refused} refused with 503, ${burst.other} otherwise, ` +
      `${burst.answersAfterwards ? 'answers again' : 'DEAD'} afterwards  (${verdict(met.burst)})`,
    `peak memory   ${memoryMB} MB`,
  ].join('\n');
}
