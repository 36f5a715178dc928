import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * The most memory (resident set) that this process had at any time, in bytes.
 *
 * Linux keeps it in /proc. `maxRSS`, for the other systems, begins on Linux with the memory of the
 * process that started this one.
 */
export function peakMemoryBytes() {
  return highWaterMark() ?? process.resourceUsage().maxRSS * 1024;
}

function highWaterMark() {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
