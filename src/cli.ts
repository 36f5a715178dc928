import { Command, CommanderError } from 'commander';
import type { ExitCode, Shell } from './commands/shell.js';
import { describeFailure } from './errors/describe-failure.js';
import { MnistError } from './errors/mnist-error.js';
import { createTerminal, type StandardStreams, type Terminal } from './report/terminal.js';
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
    name: 'data',
    summary: 'download, verify, describe and export datasets',
    load: async (shell) => (await import('./commands/data.js')).createDataCommand(shell),
  },
  {
    name: 'predict',
    summary: 'tell which digit is in a picture',
    load: async (shell) => (await import('./commands/predict.js')).createPredictCommand(shell),
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
  let terminal = createTerminal(streams, { json: false, quiet: false, color: true });
  const shell: Shell = {
    get terminal(): Terminal {
      return terminal;
    },
    streams,
    action:
      (run) =>
      async (...args) => {
        exitCode = await run(...args);
      },
  };
  ignoreClosedPipe(streams.stdout);
  try {
    const program = await createProgram(argv, shell);
    program.hook('preAction', (_, command) => {
      const flags: { json?: boolean; quiet?: boolean; color: boolean } = command.optsWithGlobals();
      const { json = false, quiet = false, color } = flags;
      terminal = createTerminal(streams, { json, quiet, color });
    });
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return await reportError(error, terminal);
  }
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

/** `mnist ... | head` closes the pipe early: that is no failure of ours. */
function ignoreClosedPipe(stdout: NodeJS.WritableStream): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

async function reportError(error: unknown, terminal: Terminal): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    // commander has printed its message or the help text already.
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof MnistError) {
    const description = describeFailure(error.failure);
    terminal.fail(description);
    await terminal.printJson({
      error: { code: error.failure.code, message: description.what },
    });
    return 2;
  }
  terminal.fail({
    what: 'this is a bug in mnist, not a mistake of yours',
    got: error instanceof Error ? (error.stack ?? error.message) : String(error),
    next: 'report it with the lines above and the command that you ran',
  });
  return 70;
}
