import type { DatasetDescription } from '../../data/dataset.js';
import { formatCount, formatPercent } from '../../report/format-quantity.js';
import { formatFileStatus, type FileStatus } from './file-status.js';

const LONGEST_BAR = 24;

/** What is known about one part of a dataset. */
export interface SplitInfo extends Omit<DatasetDescription, 'name'> {
  readonly classes: readonly { readonly name: string; readonly count: number }[];
}

/** What is known about a dataset. */
export interface DatasetInfo {
  readonly dataset: string;
  /** Where the files are; not there for generated digits. */
  readonly folder?: string;
  /** MNIST's files, compared with the published checksums. */
  readonly files?: readonly FileStatus[];
  /** The parts that are on this machine. */
  readonly splits: readonly SplitInfo[];
}

/** Formats what is known about a dataset: where it is, its files, a histogram of each part. */
export function formatDatasetInfo({ dataset, folder, files, splits }: DatasetInfo): string {
  return [
    folder === undefined ? dataset : `${dataset} in ${folder}`,
    ...(files ? [files.map(formatFileStatus).join('\n')] : []),
    ...splits.map(formatSplit),
  ].join('\n\n');
}

function formatSplit({ split, count, sha256, classes }: SplitInfo): string {
  const largest = Math.max(...classes.map((one) => one.count));
  const width = formatCount(largest).length;
  const nameWidth = Math.max(...classes.map((one) => one.name.length));
  return [
    `${split}: ${formatCount(count)} images, SHA-256 ${sha256} (pixels, labels)`,
    ...classes.map((one) => {
      const bar = '█'.repeat(Math.round((one.count / largest) * LONGEST_BAR));
      const share = formatPercent(one.count / count, 1).padStart(7);
      const name = one.name.padEnd(nameWidth);
      return `  ${name}  ${formatCount(one.count).padStart(width)}  ${share}  ${bar}`.trimEnd();
    }),
  ].join('\n');
}
