import type { EpochProgress } from '../../model/training/trainer.js';
import type { EpochRecord } from '../../model/training/training-history.js';
import type { TrainingRecord } from '../../model/training/training-record.js';
import { formatEpochLine } from '../../report/format-epoch-line.js';
import { formatHistoryChart } from '../../report/format-history.js';
import {
  formatCount,
  formatDuration,
  formatLoss,
  formatPercent,
} from '../../report/format-quantity.js';
import { createProgress, type Progress } from '../../report/progress.js';
import type { Terminal } from '../../report/terminal.js';
import type { Shell } from '../shell.js';

/** Shows a training run as it goes. */
export interface TrainingReporter {
  readonly onEpochProgress: (epoch: number, progress: EpochProgress, images: number) => void;
  readonly onEpochEnd: (record: EpochRecord) => void;
  /** Prints the result: text with charts, or one JSON object. */
  readonly onResult: (folder: string, record: TrainingRecord) => Promise<void>;
  /** Takes the progress line away. */
  readonly stop: () => void;
}

/** Wires a training run to the terminal: a progress line for each epoch, then one line of figures. */
export function reportTraining({ terminal }: Shell, epochs: number): TrainingReporter {
  let progress: Progress | undefined;
  let imagesOfEpoch = 0;
  const stop = (): void => {
    progress?.stop();
    progress = undefined;
  };
  return {
    stop,
    onEpochProgress: (epoch, { images, loss, accuracy }, total) => {
      imagesOfEpoch = total;
      const label = `epoch ${epoch}/${epochs}`;
      progress ??= createProgress(terminal, { label, total, unit: 'images' });
      progress.update(images, `loss ${formatLoss(loss)} ${formatPercent(accuracy)}`);
    },
    onEpochEnd: (record) => {
      stop();
      terminal.note(
        formatEpochLine({
          ...record,
          epochs,
          valLoss: record.valLoss ?? undefined,
          valAccuracy: record.valAccuracy ?? undefined,
          imagesPerSecond: imagesOfEpoch / record.seconds,
        }),
      );
    },
    onResult: async (folder, record) => {
      const { arch, parameters, dataset, history, test, imagesPerSecond, seconds } = record;
      await terminal.printJson({
        model: folder,
        arch,
        parameters,
        dataset: dataset.name,
        epochs: history.length,
        history,
        bestEpoch: record.bestEpoch,
        test,
        imagesPerSecond,
        seconds,
      });
      const charts = formatHistoryChart(
        {
          loss: history.map(({ loss }) => loss),
          accuracy: history.map(({ accuracy }) => accuracy),
          valLoss: history.flatMap(({ valLoss }) => valLoss ?? []),
          valAccuracy: history.flatMap(({ valAccuracy }) => valAccuracy ?? []),
        },
        { columns: terminal.columns, paint: terminal.paint },
      );
      await terminal.print(
        [
          '',
          charts,
          '',
          formatTest(test, terminal.paint),
          `${formatCount(imagesPerSecond)} images/s, ${formatDuration(seconds)} in all; weights of epoch ${record.bestEpoch}`,
          `saved in ${folder}`,
        ].join('\n'),
      );
    },
  };
}

function formatTest(test: TrainingRecord['test'], { bold }: Terminal['paint']): string {
  if (test === null) {
    return [
      bold('there is no test set: how good the model is was not measured'),
      'keep some of the images apart to measure it on: for pictures, in folders below train and test',
    ].join('\n');
  }
  const { accuracy, count, loss } = test;
  return `${bold(formatPercent(accuracy))} of ${formatCount(count)} test images right (loss ${formatLoss(loss)})`;
}
