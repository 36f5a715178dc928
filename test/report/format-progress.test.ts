import { describe, expect, it } from 'vitest';
import { formatProgress } from '../../src/report/format-progress.js';

const half = { label: 'train', value: 30_000, total: 60_000, unit: 'images', seconds: 3.2 };

describe('formatProgress', () => {
  it('shows bar, figures, rate, remaining time and detail', () => {
    expect(formatProgress({ ...half, detail: 'loss 0.213' }, 100)).toBe(
      'train ███████████████░░░░░░░░░░░░░░░  50%  30,000/60,000  9,375 images/s  4 s left  loss 0.213',
    );
  });

  it('shortens the bar to fit 80 columns', () => {
    const line = formatProgress({ ...half, detail: 'loss 0.213' }, 80);
    expect(line).toBe(
      'train ███████░░░░░░░░  50%  30,000/60,000  9,375 images/s  4 s left  loss 0.213',
    );
  });

  it('gives up the detail, then rate and time, then the bar', () => {
    const detailed = { ...half, detail: 'loss 0.213' };
    expect(formatProgress(detailed, 68)).toBe(
      'train ███████░░░░░░░░  50%  30,000/60,000  9,375 images/s  4 s left',
    );
    expect(formatProgress(detailed, 40)).toBe('train ██████░░░░░░░  50%  30,000/60,000');
    expect(formatProgress(detailed, 28)).toBe('train 50%  30,000/60,000');
    expect(formatProgress(detailed, 10)).toBe('train 50%');
  });

  it('is narrower than the terminal at every width', () => {
    for (let columns = 2; columns < 140; columns++) {
      expect(formatProgress({ ...half, detail: 'loss 1' }, columns).length).toBeLessThan(columns);
      expect(formatProgress({ ...half, total: 0 }, columns).length).toBeLessThan(columns);
    }
  });

  it('says nothing of rate and time before the first value', () => {
    expect(formatProgress({ ...half, value: 0, seconds: 0 }, 45)).toBe(
      'train ░░░░░░░░░░░░░░░░░░░░░░░░  0%  0/60,000',
    );
  });

  it('says nothing of the time left at the end', () => {
    expect(formatProgress({ ...half, value: 60_000 }, 60)).toMatch(/images\/s$/);
  });

  it('knows bytes, and does without a total', () => {
    const download = { label: 'download', value: 4_200_000, unit: 'bytes', seconds: 2 };
    expect(formatProgress({ ...download, total: 8_400_000 }, 70)).toBe(
      'download ██████████░░░░░░░░░░  50%  4.2 MB/8.4 MB  2.1 MB/s  2 s left',
    );
    expect(formatProgress({ ...download, total: 0 }, 70)).toBe('download  4.2 MB  2.1 MB/s');
  });
});
