import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readPassedCheck,
  rememberPassedCheck,
} from '../../../../../src/model/engine/onnxruntime/kernels/passed-check.js';

const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'mnist-kernels-'));

describe('rememberPassedCheck', () => {
  it('is remembered for the same facts only', async () => {
    const folder = await emptyFolder();
    expect(await readPassedCheck(folder, ['a', 'b'])).toBe(false);
    await rememberPassedCheck(folder, ['a', 'b']);
    expect(await readPassedCheck(folder, ['a', 'b'])).toBe(true);
    expect(await readPassedCheck(folder, ['a', 'c'])).toBe(false);
    expect(await readdir(join(folder, 'mnist'))).toEqual(['kernels.json']);
  });

  it.each(['', '{', 'null', '{"passed":"ab"}'])(
    'takes a damaged file for none: %j',
    async (text) => {
      const folder = await emptyFolder();
      await rememberPassedCheck(folder, ['a']);
      await writeFile(join(folder, 'mnist', 'kernels.json'), text);
      expect(await readPassedCheck(folder, ['a'])).toBe(false);
    },
  );

  it('does without where there is no folder to write to', async () => {
    const file = join(await emptyFolder(), 'file');
    await writeFile(file, '');
    await rememberPassedCheck(file, ['a']);
    expect(await readPassedCheck(file, ['a'])).toBe(false);
  });
});
