/**
 * The record of speed and memory: `npm run bench`, see README.md in this folder. A table on stdout (or
 * JSON with --json), progress on stderr, and the JSON in bench/results in any case.
 */
/* global AbortController */
import console from 'node:console';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { compareWithBaseline } from './comparison.js';
import { describeCommit, describeMachine } from './machine.js';
import { HELP, parseOptions } from './options.js';
import { findPeers } from './peers/peers.js';
import { planMemory } from './plans/plan-memory.js';
import { planStartup } from './plans/plan-startup.js';
import { planThroughput } from './plans/plan-throughput.js';
import { formatReport } from './report.js';
import { measureInRounds } from './rounds.js';
import { createWorkspace, removeWorkspace, trainModel } from './workspace.js';

/** @import { BenchOptions } from './options.js' */
/** @import { Peer } from './peers/peers.js' */
/** @import { BenchResult } from './report.js' */
/** @import { Measurement } from './rounds.js' */
/** @import { Workspace } from './workspace.js' */

const RESULTS = fileURLToPath(new URL('results', import.meta.url));

/** Why everything is stopped at Ctrl-C. */
class Interrupted extends Error {}

/**
 * Runs the benchmark from its options to its exit code.
 * @param {readonly string[]} argv
 * @returns {Promise<number>} 0 done, 1 something of ours failed, 2 usage error, 130 interrupted
 */
async function main(argv) {
  const options = tryToParse(argv);
  if (!options) return 2;
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  try {
    const result = await bench(options, catchInterrupt());
    const json = JSON.stringify(result, null, 2);
    console.log(options.json ? json : formatReport(result));
    report(`saved in ${await save(json, result.date)}`);
    return result.series.some(isOurFailure) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    report('interrupted');
    return 130;
  }
}

/**
 * Measures all that is asked for.
 * @param {BenchOptions} options
 * @param {AbortSignal} signal
 * @returns {Promise<BenchResult>}
 */
async function bench(options, signal) {
  const date = new Date().toISOString();
  const commit = await describeCommit(signal);
  const machine = describeMachine();
  const { peers, missing, versions } = await findPeers(options.peers, signal);
  for (const { peer, reason } of missing) report(`no ${peer}: ${reason}`);
  report('preparing images');
  const workspace = await createWorkspace();
  try {
    const measurements = await plan(options, peers, workspace, signal);
    const series = await measureInRounds(measurements, options.rounds, {
      signal,
      onProgress: report,
    });
    const { rounds, seconds } = options;
    return {
      ...{ date, commit, machine: { ...machine, peers: versions } },
      settings: { rounds, seconds, dataset: workspace.dataset, images: workspace.data.count },
      missingPeers: missing,
      series: compareWithBaseline(series),
    };
  } finally {
    await removeWorkspace(workspace);
  }
}

/**
 * @param {BenchOptions} options
 * @param {readonly Peer[]} peers
 * @param {Workspace} workspace
 * @param {AbortSignal} signal
 * @returns {Promise<Measurement[]>}
 */
async function plan({ sections, presets, seconds }, peers, workspace, signal) {
  const { data } = workspace;
  /** @type {Measurement[]} */
  const measurements = [];
  for (const task of /** @type {const} */ (['training', 'inference'])) {
    if (!sections.includes(task)) continue;
    measurements.push(...(await planThroughput({ task, presets, peers, data, seconds })));
  }
  if (sections.includes('memory') || sections.includes('startup')) {
    report('training a model for a moment');
    await trainModel(workspace, signal);
  }
  if (sections.includes('memory')) measurements.push(...planMemory(workspace));
  if (sections.includes('startup')) measurements.push(...planStartup(workspace));
  return measurements;
}

/** @param {readonly string[]} argv */
function tryToParse(argv) {
  try {
    return parseOptions(argv);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    report(`${error.message}\n\n${HELP}`);
    return undefined;
  }
}

/** A signal that Ctrl-C, or a request to terminate, aborts. */
function catchInterrupt() {
  const controller = new AbortController();
  const stop = () => {
    controller.abort(new Interrupted());
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return controller.signal;
}

/**
 * @param {string} json
 * @param {string} date
 */
async function save(json, date) {
  const path = join(RESULTS, `${date.replaceAll(':', '-')}.json`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path, `${json}\n`);
  return path;
}

/** @param {BenchResult['series'][number]} series */
function isOurFailure({ contestant, failure }) {
  return failure !== undefined && contestant.startsWith('mnist');
}

/** @param {string} text */
function report(text) {
  console.error(text);
}

process.exitCode = await main(process.argv.slice(2));
