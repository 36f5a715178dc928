import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Confusion } from '../../../../src/server/schemas/confusion.js';
import { errorLevel, largestError } from './error-level.js';

/** A cell of the matrix: what the digits are, and what they were taken for. */
export interface Cell {
  readonly label: number;
  readonly digit: number;
}

/** What the table shows, and whom it tells. */
interface ConfusionTableProps {
  readonly confusion: Confusion;
  readonly chosen: Cell | null;
  readonly onChoose: (cell: Cell) => void;
}

/** How many of each digit (row) were taken for each digit (column). Arrow keys go from cell to cell. */
export function ConfusionTable({ confusion, chosen, onChoose }: ConfusionTableProps): VNode {
  const { classNames, confusion: counts } = confusion;
  const table = useRef<HTMLTableElement>(null);
  const current = useSignal<Cell>({ label: 0, digit: 0 });
  const largest = largestError(counts);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    const { label, digit } = current.value;
    const last = classNames.length - 1;
    const next = {
      ArrowRight: { label, digit: digit + 1 },
      ArrowLeft: { label, digit: digit - 1 },
      ArrowDown: { label: label + 1, digit },
      ArrowUp: { label: label - 1, digit },
      Home: { label, digit: 0 },
      End: { label, digit: last },
    }[event.key];
    if (!next) return;
    event.preventDefault();
    const isInside = (index: number) => index >= 0 && index <= last;
    if (!isInside(next.label) || !isInside(next.digit)) return;
    current.value = next;
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.label}/${next.digit}"]`)?.focus();
  }

  return (
    <div class="confusion-room">
      <table ref={table} class="confusion-table" role="grid" onKeyDown={onKeyDown}>
        <caption>Rows: what it is. Columns: what the network said.</caption>
        <thead>
          <tr>
            <td />
            {classNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, label) => (
            <tr key={label}>
              <th scope="row">{classNames[label]}</th>
              {row.map((count, digit) => (
                <td key={digit}>
                  <button
                    type="button"
                    class={`confusion-cell ${
                      label === digit
                        ? 'confusion-cell-right'
                        : `confusion-cell-${errorLevel(count, largest)}`
                    }`}
                    data-cell={`${label}/${digit}`}
                    aria-label={`${count}: ${classNames[label] ?? ''} taken for ${classNames[digit] ?? ''}`}
                    aria-pressed={chosen?.label === label && chosen.digit === digit}
                    tabIndex={
                      current.value.label === label && current.value.digit === digit ? 0 : -1
                    }
                    onClick={() => {
                      current.value = { label, digit };
                      onChoose({ label, digit });
                    }}
                  >
                    {count}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
