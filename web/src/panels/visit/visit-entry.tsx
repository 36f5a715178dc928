import type { VNode } from 'preact';
import { visit } from './record-visit.js';
import { VisitDigitView } from './visit-digit.js';
import { removeEntry, type VisitEntry } from './visit.js';

/** One picture of the visit: its digits, and a way to strike it. */
export function VisitEntryView({ entry }: { readonly entry: VisitEntry }): VNode {
  const { id, name, digits } = entry;
  const kind = name ?? 'Drawing';
  const text = digits.map(({ said }) => said).join('');
  return (
    <li class="visit-entry" aria-label={`${kind}, read as ${text}`}>
      <div class="visit-entry-head">
        <h3>{text}</h3>
        <p>{kind}</p>
        <button
          type="button"
          class="visit-remove"
          aria-label={`Remove ${text}`}
          title="Remove"
          onClick={() => {
            visit.value = removeEntry(visit.value, id);
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4 12 12M12 4 4 12" />
          </svg>
        </button>
      </div>
      <ul class="visit-digits" aria-label={`Digits of ${text}`}>
        {digits.map((digit, index) => (
          <VisitDigitView key={index} digit={digit} entryId={id} index={index} />
        ))}
      </ul>
    </li>
  );
}
