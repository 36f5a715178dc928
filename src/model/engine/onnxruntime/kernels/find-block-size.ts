import { arch, cpus, platform } from 'node:os';
import { env } from 'onnxruntime-node';
import { userCacheFolder } from '../../../../files/user-cache-folder.js';
import { VERSION } from '../../../../version.js';
import { checkBlockedKernels } from './check-blocked-kernels.js';
import { probeBlockSize } from './probe-block-size.js';
import { readPassedCheck, rememberPassedCheck } from './passed-check.js';

let found: Promise<number | undefined> | undefined;

/**
 * The block of ONNX Runtime's blocked kernels on this machine, `undefined` where there are none or
 * where they do not agree with the standard ones. Which it is takes a millisecond to find out, each
 * time; that they agree, some fifty, once on each machine: it is kept in the user's cache folder.
 */
export function findBlockSize(): Promise<number | undefined> {
  return (found ??= findOnce());
}

async function findOnce(): Promise<number | undefined> {
  const block = await probeBlockSize();
  if (block < 4) return undefined;
  const folder = userCacheFolder(process.env);
  const facts = [
    `mnist ${VERSION}`,
    `onnxruntime-node ${env.versions.node ?? env.versions.common}`,
    `${platform()} ${arch()}`,
    cpus()[0]?.model ?? 'unknown processor',
    `blocks of ${block}`,
  ];
  if (await readPassedCheck(folder, facts)) return block;
  if (!(await checkBlockedKernels(block))) return undefined;
  await rememberPassedCheck(folder, facts);
  return block;
}
