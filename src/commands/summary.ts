import { Command, Option } from 'commander';
import type { Architecture } from '../model/architecture/architecture.js';
import type { ExitCode, Shell } from './shell.js';

interface SummaryFlags {
  readonly model?: string;
  readonly arch?: string;
}

/** Creates `mnist summary`. */
export function createSummaryCommand(shell: Shell): Command {
  return new Command('summary')
    .description("List a network's layers: what they put out, what they learn, what they cost.")
    .option(
      '--model <path>',
      'model to describe (default: $MNIST_MODEL, then ./mnist-model, then bundled)',
    )
    .addOption(
      new Option(
        '--arch <name>',
        'describe a preset or a JSON file with Keras layers instead',
      ).conflicts('model'),
    )
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(shell.action((flags: SummaryFlags) => runSummary(shell, flags)));
}

const help = `
Multiply-adds are those of one image. One multiply-add is two FLOPs.

Examples:
  $ mnist summary
  $ mnist summary --arch deep
  $ mnist summary --arch compact --json | jq .parameters
`;

async function runSummary(shell: Shell, flags: SummaryFlags): Promise<ExitCode> {
  const { describeArchitecture } = await import('../model/architecture/describe-architecture.js');
  const { formatSummary } = await import('../report/format-summary.js');
  const { architecture, source } = await findArchitecture(shell, flags);
  const summary = { ...source, ...describeArchitecture(architecture) };
  await shell.terminal.printJson(summary);
  await shell.terminal.print(formatSummary(summary, shell.terminal.paint));
  return 0;
}

interface FoundArchitecture {
  readonly architecture: Architecture;
  /** Where it was found, for the output. */
  readonly source: { readonly model: string } | { readonly arch: string };
}

async function findArchitecture(
  { terminal, streams }: Shell,
  flags: SummaryFlags,
): Promise<FoundArchitecture> {
  if (flags.arch !== undefined) {
    const { loadArchitecture } = await import('../model/load-architecture.js');
    const { architecture } = await loadArchitecture(flags.arch);
    return { architecture, source: { arch: flags.arch } };
  }
  const { resolveModel } = await import('../model/load-model.js');
  const { model, name } = await resolveModel({ model: flags.model, env: streams.env });
  terminal.note(`model: ${name}`);
  return { architecture: model.architecture, source: { model: name } };
}
