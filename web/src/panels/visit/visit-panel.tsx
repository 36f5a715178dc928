import type { VNode } from 'preact';
import { countLabelled, FOLDER_NAME, packLabelledFolder } from './labelled-folder.js';
import { visit } from './record-visit.js';
import { saveFile } from './save-file.js';
import { VisitEntryView } from './visit-entry.js';
import { confirmAll } from './visit.js';
import './visit.css';

/** This visit's pictures, what they really were, and the way to train on them. */
export function VisitPanel(): VNode {
  const entries = visit.value;
  if (entries.length === 0) {
    return (
      <div class="panel-empty">
        <h2>Nothing drawn yet</h2>
        <p class="panel-note">
          Your drawings and pictures gather here. Say what they are, and take them with you to train
          on. They are kept in this tab only.
        </p>
      </div>
    );
  }
  const digitCount = entries.reduce((count, { digits }) => count + digits.length, 0);
  const unlabelled = entries.some(({ digits }) => digits.some(({ label }) => label === null));
  return (
    <>
      <div class="panel-head">
        <div>
          <h2>This visit</h2>
          <p class="panel-note">
            Say what each digit is; what you labelled can be downloaded. Kept in this tab only.
          </p>
        </div>
        <button
          type="button"
          class="panel-button"
          disabled={!unlabelled}
          onClick={() => {
            visit.value = confirmAll(visit.value);
          }}
        >
          The rest is right
        </button>
      </div>
      <ol class="visit" aria-label="Pictures of this visit, the newest first">
        {entries.toReversed().map((entry) => (
          <VisitEntryView key={entry.id} entry={entry} />
        ))}
      </ol>
      <Download labelled={countLabelled(entries)} digitCount={digitCount} />
    </>
  );
}

function Download({
  labelled,
  digitCount,
}: {
  readonly labelled: number;
  readonly digitCount: number;
}): VNode {
  return (
    <div class="visit-download">
      <div>
        <p role="status">
          <strong>
            {labelled} of {digitCount}
          </strong>{' '}
          {digitCount === 1 ? 'digit' : 'digits'} labelled
        </p>
        <button
          type="button"
          class="panel-button panel-button-main"
          disabled={labelled === 0}
          onClick={() => {
            saveFile(`${FOLDER_NAME}.zip`, packLabelledFolder(visit.value), 'application/zip');
          }}
        >
          Download as labelled folder
        </button>
      </div>
      <div>
        <p class="panel-note">Unpack it, then train on your own hand, or see how it is read:</p>
        <pre class="visit-commands" role="group" tabIndex={0} aria-label="Commands">
          <code>
            mnist train --dataset {FOLDER_NAME}
            {'\n'}
            mnist evaluate --dataset {FOLDER_NAME}
          </code>
        </pre>
      </div>
    </div>
  );
}
