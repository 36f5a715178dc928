import { Command } from 'commander';
import type { BenchFlags } from './bench/run-bench.js';
import { parseNumberInRange } from './options/parse-number.js';
import type { Shell } from './shell.js';

/** How long `mnist bench` takes unless told, in seconds. */
const DEFAULT_SECONDS = 60;

/** Creates `mnist bench`. */
export function createBenchCommand(shell: Shell): Command {
  return new Command('bench')
    .description('Measure how fast this machine trains and answers, and with which settings.')
    .option(
      '--seconds <time>',
      'about how long it may take; the longer, the surer',
      parseNumberInRange('--seconds', { above: 0, max: 86_400 }),
      DEFAULT_SECONDS,
    )
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(
      shell.action(async (flags: BenchFlags) => {
        const { runBench } = await import('./bench/run-bench.js');
        return runBench(shell, flags);
      }),
    );
}

const help = `
It works on synthetic digits and needs no dataset and no model. Close other programs meanwhile: what
they take is missing here.

Examples:
  $ mnist bench
  $ mnist bench --seconds 300
  $ mnist bench --json | jq .recommended.train
`;
