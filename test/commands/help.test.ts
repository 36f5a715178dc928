import { beforeAll, describe, expect, it } from 'vitest';
import { runMnist } from '../run-mnist.js';
import { traceHeavyModules } from '../trace-heavy-modules.js';

/** The commands that `mnist --help` lists, less `help` itself. */
async function listCommands(): Promise<string[]> {
  const { stdout } = await runMnist(['--help']);
  const list = stdout.split('Commands:\n')[1]?.split('\n\n')[0] ?? '';
  return Array.from(list.matchAll(/^ {2}([a-z-]+)/gm), ([, name]) => name!).filter(
    (name) => name !== 'help',
  );
}

describe('help', () => {
  let commands: string[];

  beforeAll(async () => {
    commands = await listCommands();
  });

  it('lists the commands, with the alias of evaluate', async () => {
    const { stdout, stderr, status } = await runMnist(['--help']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Usage: mnist \[options\] \[command\]\n/);
    expect(stdout).toMatch(/^ {2}evaluate\|eval +measure a model on a dataset$/m);
    expect(commands).toEqual(expect.arrayContaining(['evaluate', 'confusion-matrix', 'samples']));
  });

  it('explains every command, with examples whose options exist', async () => {
    for (const command of commands) {
      const { stdout, stderr, status } = await runMnist([command, '--help']);
      expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`^Usage: mnist ${command}\\b`));
      expect(stdout).toContain('Examples:\n  $ mnist ');
      // Examples may show subcommands, whose options stand in help of their own.
      if (stdout.includes('\nCommands:\n')) continue;
      const example = stdout.split('Examples:\n')[1] ?? '';
      for (const [flag] of example.matchAll(/--[a-z-]+/g)) {
        expect(stdout).toMatch(new RegExp(`^ {2}(-., )?${flag}\\b`, 'm'));
      }
    }
  });

  it('is the same for `help eval` as for `evaluate --help`', async () => {
    const long = await runMnist(['evaluate', '--help']);
    const short = await runMnist(['help', 'eval']);
    expect(short.status).toBe(0);
    expect(short.stdout).toBe(long.stdout);
  });

  it('loads neither sharp nor an engine', async () => {
    expect(await traceHeavyModules(['--version'])).toEqual([]);
    expect(await traceHeavyModules(['--help'])).toEqual([]);
    for (const command of commands) {
      expect(await traceHeavyModules([command, '--help'])).toEqual([]);
    }
  });

  it('would have noticed: drawing a PNG file loads sharp', async () => {
    const args = ['samples', '--dataset', 'synthetic', '--limit', '5', '--output', 'sheet.png'];
    expect(await traceHeavyModules(args)).not.toEqual([]);
  });
});
