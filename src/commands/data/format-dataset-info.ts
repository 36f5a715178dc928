import { formatCount, formatPercent } from '../../report/format-quantity.js';
import { formatFileStatus } from './file-status.js';
import type { DatasetInfo, SplitInfo } from './info.js';

const LONGEST_BAR = 24;

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
  return [
    `${split}: ${formatCount(count)} images, SHA-256 ${sha256} (pixels, labels)`,
    ...classes.map((one) => {
      const bar = '█'.repeat(Math.round((one.count / largest) * LONGEST_BAR));
      const share = formatPercent(one.count / count, 1).padStart(7);
      return `  ${one.name}  ${formatCount(one.count).padStart(width)}  ${share}  ${bar}`.trimEnd();
    }),
  ].join('\n');
}
