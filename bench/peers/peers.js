import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { runForResult } from '../child-process.js';

/** @typedef {'tfjs' | 'pytorch'} PeerFamily */

/** The kinds of peers, as `--peers` names them. */
export const PEER_FAMILIES = /** @type {const} */ (['tfjs', 'pytorch']);

/**
 * What a user would pick instead, in one of the ways to set it up.
 * @typedef {object} PeerVariant
 * @property {string} label
 * @property {Readonly<Record<string, string>>} setup what its child process is told besides the task
 */

/**
 * A program that does the same work; its variants stand or fall together.
 * @typedef {object} Peer
 * @property {PeerFamily} family
 * @property {string} name
 * @property {readonly [string, ...string[]]} command takes a JSON request as one more argument
 * @property {readonly [PeerVariant, ...PeerVariant[]]} variants
 * @property {boolean} isSlow so slow that one round is enough
 */

/** @typedef {{ peer: string, reason: string }} MissingPeer */

/**
 * @typedef {object} FoundPeers
 * @property {readonly Peer[]} peers that can be measured here
 * @property {readonly MissingPeer[]} missing
 * @property {Readonly<Record<string, string>>} versions
 */

/** Enough to import PyTorch from a cold disk. */
const PROBE_TIMEOUT_MS = 60_000;

/** How PyTorch is started, where it is. */
const PYTHON = process.env.PYTHON ?? 'python3';

/** @param {string} file */
const besides = (file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * @param {string} backend
 * @param {boolean} isSlow
 * @returns {Peer}
 */
const tensorFlowJs = (backend, isSlow) => ({
  family: 'tfjs',
  name: `TensorFlow.js ${backend}`,
  command: [process.execPath, besides('tfjs.js')],
  variants: [{ label: `TensorFlow.js ${backend}`, setup: { backend } }],
  isSlow,
});

/** @type {readonly Peer[]} */
const allPeers = [
  tensorFlowJs('wasm', false),
  tensorFlowJs('cpu', true),
  {
    family: 'pytorch',
    name: 'PyTorch',
    command: pythonCommand('pytorch.py'),
    variants: [
      { label: 'PyTorch, contiguous', setup: { layout: 'contiguous' } },
      { label: 'PyTorch, channels_last', setup: { layout: 'channels_last' } },
    ],
    isSlow: false,
  },
];

/**
 * The command of one of PyTorch's scripts.
 * @param {string} file in this folder
 * @returns {[string, string]}
 */
export function pythonCommand(file) {
  return [PYTHON, besides(file)];
}

/**
 * Finds out which peers are installed.
 * @param {readonly PeerFamily[]} families
 * @param {AbortSignal} signal
 * @returns {Promise<FoundPeers>}
 */
export async function findPeers(families, signal) {
  const peers = [];
  const missing = [];
  /** @type {Record<string, string>} */
  const versions = {};
  for (const peer of allPeers.filter(({ family }) => families.includes(family))) {
    try {
      versions[peer.name] = await versionOf(peer, signal);
      peers.push(peer);
    } catch (error) {
      signal.throwIfAborted();
      missing.push({
        peer: peer.name,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { peers, missing, versions };
}

/**
 * @param {Peer} peer
 * @param {AbortSignal} signal
 */
async function versionOf({ command: [program, ...args], variants }, signal) {
  const request = JSON.stringify({ task: 'version', ...variants[0].setup });
  const limits = { signal, timeoutMs: PROBE_TIMEOUT_MS };
  const answer = await runForResult(program, [...args, request], limits);
  return /** @type {{ version: string }} */ (answer).version;
}
