import { useSignal } from '@preact/signals';
import type { ComponentType, TargetedKeyboardEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** What a panel is told. */
export interface PanelProps {
  /** Whether the person looks at it now. */
  readonly isOpen: boolean;
}

/** A panel, and what its tab is called. */
export interface Tab {
  /** Part of the ids on the page. */
  readonly id: string;
  readonly name: string;
  readonly Panel: ComponentType<PanelProps>;
}

/**
 * Panels of which one is seen at a time. A panel is made when it is first opened and keeps its state.
 * Arrow keys, Home and End go from tab to tab.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs({
  label,
  tabs,
}: {
  /** What the tabs are about. */
  readonly label: string;
  readonly tabs: readonly Tab[];
}): VNode {
  const openId = useSignal(tabs[0]?.id);
  const opened = useRef(new Set(openId.value === undefined ? [] : [openId.value]));
  const list = useRef<HTMLDivElement>(null);

  function open(index: number): void {
    const tab = tabs.at(index % tabs.length);
    if (!tab) return;
    opened.current.add(tab.id);
    openId.value = tab.id;
    list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    const index = tabs.findIndex(({ id }) => id === openId.value);
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    open(next);
  }

  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            id={tabId(tab)}
            type="button"
            role="tab"
            class="tab"
            aria-selected={tab.id === openId.value}
            aria-controls={panelId(tab)}
            tabIndex={tab.id === openId.value ? 0 : -1}
            onClick={() => {
              open(index);
            }}
          >
            {/* As wide as when it is open, and in bold type. */}
            <span class="tab-width" aria-hidden="true">
              {tab.name}
            </span>
            <span>{tab.name}</span>
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          id={panelId(tab)}
          class="panel"
          role="tabpanel"
          aria-labelledby={tabId(tab)}
          hidden={tab.id !== openId.value}
        >
          {opened.current.has(tab.id) && <tab.Panel isOpen={tab.id === openId.value} />}
        </div>
      ))}
    </>
  );
}

function tabId({ id }: Tab): string {
  return `tab-${id}`;
}

function panelId({ id }: Tab): string {
  return `panel-${id}`;
}
