import { Command, CommanderError } from 'commander';
import { exitCodeOf } from './commands/exit-code.js';
import type { ExitCode, Shell } from './commands/shell.js';
import { MnistError } from './errors/mnist-error.js';
import type { OutputOptions, StandardStreams, Terminal } from './report/terminal.js';
import { VERSION } from './version.js';

interface CommandEntry {
  readonly name: string;
  readonly alias?: string;
  readonly summary: string;
  /** Imports the command; done for the one that is run only. */
  readonly load: (shell: Shell) => Promise<Command>;
}

const entries: readonly CommandEntry[] = [
  {
    name: 'train',
    summary: 'train a network and save it',
    load: async (shell) => (await import('./commands/train.js')).createTrainCommand(shell),
  },
  {
    name: 'evaluate',
    alias: 'eval',
    summary: 'measure a model on a dataset',
    load: async (shell) => (await import('./commands/evaluate.js')).createEvaluateCommand(shell),
  },
  {
    name: 'confusion-matrix',
    summary: 'show which digits a model takes for which',
    load: async (shell) =>
      (await import('./commands/confusion-matrix.js')).createConfusionMatrixCommand(shell),
  },
  {
    name: 'predict',
    summary: 'tell which digit is in a picture',
    load: async (shell) => (await import('./commands/predict.js')).createPredictCommand(shell),
  },
  {
    name: 'serve',
    summary: 'serve a page to draw on, and an HTTP API',
    load: async (shell) => (await import('./commands/serve.js')).createServeCommand(shell),
  },
  {
    name: 'samples',
    summary: 'show random digits of a dataset',
    load: async (shell) => (await import('./commands/samples.js')).createSamplesCommand(shell),
  },
  {
    name: 'summary',
    summary: "list a network's layers, parameters and cost",
    load: async (shell) => (await import('./commands/summary.js')).createSummaryCommand(shell),
  },
  {
    name: 'bench',
    summary: 'measure how fast this machine is, and with which settings',
    load: async (shell) => (await import('./commands/bench.js')).createBenchCommand(shell),
  },
  {
    name: 'data',
    summary: 'download, verify, describe and export datasets',
    load: async (shell) => (await import('./commands/data.js')).createDataCommand(shell),
  },
];

/**
 * Runs one command line and returns its exit code.
 *
 * @param argv the arguments after `mnist`
 */
export async function runCommandLine(
  argv: readonly string[],
  streams: StandardStreams,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  let terminal: Terminal | undefined;
  const shell: Shell = {
    get terminal(): Terminal {
      if (terminal === undefined) throw new Error('no command runs yet');
      return terminal;
    },
    streams,
    action:
      (run) =>
      async (...args) => {
        exitCode = await run(...args);
      },
  };
  // `mnist ... | head` closes the pipe early: no failure of ours. What else can go wrong with a
  // write is told to the one who prints; without these listeners it would end the process as well.
  streams.stdout.on('error', () => undefined);
  streams.stderr.on('error', () => undefined);
  try {
    const program = await createProgram(argv, shell);
    program.hook('preAction', async (_, command) => {
      const flags: { json?: boolean; quiet?: boolean; color: boolean } = command.optsWithGlobals();
      const { json = false, quiet = false, color } = flags;
      terminal = await loadTerminal(streams, { json, quiet, color });
    });
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // commander has printed the help text already.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return await reportError(
      error,
      terminal ?? (await loadTerminal(streams, foretellOutput(argv))),
    );
  }
}

/** Loaded when something is to be printed or to be run: help needs no colours. */
async function loadTerminal(streams: StandardStreams, options: OutputOptions): Promise<Terminal> {
  const { createTerminal } = await import('./report/terminal.js');
  return createTerminal(streams, options);
}

async function createProgram(argv: readonly string[], shell: Shell): Promise<Command> {
  const { stdout, stderr } = shell.streams;
  const configure = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => stdout.write(text),
        writeErr: (text) => stderr.write(text),
      })
      .showSuggestionAfterError();

  const program = configure(new Command('mnist'))
    .description('Train, measure, explain and ship handwritten-digit recognisers.')
    .version(VERSION)
    .option('--quiet', 'print nothing but results and failures')
    .option('--no-color', 'print without colour (as NO_COLOR=1 does)')
    .addHelpText('after', help);

  const words = argv.filter((word) => !word.startsWith('-') && word !== 'help');
  for (const { name, alias, summary, load } of entries) {
    const isWanted = words[0] === name || (alias !== undefined && words[0] === alias);
    const command = isWanted ? await load(shell) : new Command();
    configure(command).name(name).summary(summary);
    command.commands.forEach(configure);
    if (alias) command.alias(alias);
    program.addCommand(command);
  }
  return program;
}

const help = `
Examples:
  $ mnist train --epochs 5
  $ mnist predict digit.png
  $ mnist eval --confusion
`;

/** What the output will be like as far as one can tell before the command line is parsed. */
function foretellOutput(argv: readonly string[]): OutputOptions {
  return {
    json: argv.includes('--json'),
    quiet: argv.includes('--quiet'),
    color: !argv.includes('--no-color'),
  };
}

async function reportError(error: unknown, terminal: Terminal): Promise<ExitCode> {
  // Where stdout is what failed, stderr has said so already.
  const printErrorJson = (code: string, message: string): Promise<void> =>
    terminal.printJson({ error: { code, message } }).catch(() => undefined);

  if (error instanceof CommanderError) {
    // commander has printed its message already.
    await printErrorJson('usage', error.message.replace(/^error: /, ''));
    return 2;
  }
  if (error instanceof MnistError) {
    const { describeFailure, summarizeFailure } = await import('./errors/describe-failure.js');
    terminal.fail(describeFailure(error.failure));
    await printErrorJson(error.failure.code, summarizeFailure(error.failure));
    return exitCodeOf(error.failure);
  }
  const what = 'this is a bug in mnist, not a mistake of yours';
  terminal.fail({
    what,
    got: error instanceof Error ? (error.stack ?? error.message) : String(error),
    next: 'report it with the lines above and the command that you ran',
  });
  await printErrorJson('bug', what);
  return 70;
}
