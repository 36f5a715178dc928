import { formatBytes } from '../../dist/report/format-quantity.js';

/** @import { BenchResult } from './format-report.js' */

/** A load above this share of the cores spoils measurements. */
const BUSY_SHARE = 0.25;

/**
 * Says what was measured, on which machine, with what.
 * @param {BenchResult} result
 */
export function formatHeader({ date, commit, machine, settings, missingPeers }) {
  const { processor, cores, loadAverage, memoryBytes, os, node, onnxruntimeNode, peers } = machine;
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [
    `mnist at ${commit ?? 'no commit'}, ${date}`,
    `${processor}, ${cores} cores, ${formatBytes(memoryBytes)}, ${os}`,
    [`Node ${node}`, `onnxruntime-node ${onnxruntimeNode}`, ...versions].join(', '),
    `${settings.images} ${settings.dataset} images, ${settings.rounds} rounds of ${settings.seconds} s: median (min – max)`,
    ...(loadAverage > BUSY_SHARE * cores
      ? [`the machine was busy before it began: load ${loadAverage.toFixed(1)}`]
      : []),
    ...missingPeers.map(({ peer, reason }) => `not measured: ${peer} (${reason})`),
  ].join('\n');
}
