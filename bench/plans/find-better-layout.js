import { planThroughput } from './plan-throughput.js';

/** @import { ImageFiles } from '../measurements/request.js' */
/** @import { Peer } from '../peers/peers.js' */

const SECONDS = 2;

/**
 * Makes a function that says, after trying all of a peer's variants for a moment, which of them
 * trains a preset's network fastest. They are tried once, when it is first called.
 * @param {Peer} peer
 * @param {{ preset: string, data: ImageFiles }} work
 * @returns {(signal: AbortSignal) => Promise<Readonly<Record<string, string>>>} the variant's setup
 */
export function findBetterLayout(peer, { preset, data }) {
  /** @type {Readonly<Record<string, string>> | undefined} */
  let better;
  return async (signal) => {
    if (better) return better;
    const contestants = await planThroughput({
      ...{ task: 'training', presets: [preset], peers: [peer], data, seconds: SECONDS },
    });
    /** @type {number[]} */
    const rates = [];
    for (const { label } of peer.variants) {
      const measurement = contestants.find(({ contestant }) => contestant === label);
      rates.push((await measurement?.run(signal, 1))?.value ?? 0);
    }
    better = peer.variants[rates.indexOf(Math.max(...rates))]?.setup ?? peer.variants[0].setup;
    return better;
  };
}
