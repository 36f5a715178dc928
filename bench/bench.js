/**
 * The record of speed and memory, and of how a model answers what is hard: `npm run bench`, see README.md in this folder. A table on stdout (or
 * JSON with --json), progress on stderr, and the JSON in bench/results in any case.
 */
/* global AbortController */
import console from 'node:console';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { Chalk } from 'chalk';
import { describeFailure } from '../dist/errors/describe-failure.js';
import { MnistError } from '../dist/errors/mnist-error.js';
import { formatFailure } from '../dist/report/format-failure.js';
import { BARS } from './bars.js';
import { compareWithBaseline } from './comparison.js';
import { judge } from './judge.js';
import { describeCommit, describeMachine } from './machine.js';
import { HELP, parseOptions } from './options.js';
import { findPeers } from './peers/peers.js';
import { planSections } from './plans/plan-sections.js';
import { predictScaling } from './plans/plan-scaling.js';
import { formatReport } from './report/format-report.js';
import { measureInRounds } from './rounds.js';
import { createWorkspace, removeWorkspace } from './workspace.js';

/** @import { BenchOptions } from './options.js' */
/** @import { BenchResult } from './report/format-report.js' */

const plain = new Chalk({ level: 0 });

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
    if (error instanceof MnistError) {
      report(formatFailure(describeFailure(error.failure), plain));
      return 2;
    }
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
    const measurements = await planSections(options, {
      ...{ peers, workspace, signal },
      onProgress: report,
    });
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
      bars: judge(BARS, series),
      scalingModel: predictScaling(series),
    };
  } finally {
    await removeWorkspace(workspace);
  }
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
