import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { InsidePanel } from './inside/inside-panel.js';
import { ModelPanel } from './model/model-panel.js';
import { SamplesPanel } from './samples/samples-panel.js';
import { Tabs, type Tab } from './tabs.js';
import { startRecordingVisit } from './visit/record-visit.js';
import { VisitPanel } from './visit/visit-panel.js';
import './panels.css';

const TABS: readonly Tab[] = [
  { id: 'inside', name: 'Inside the network', Panel: InsidePanel },
  { id: 'samples', name: 'Test digits', Panel: SamplesPanel },
  { id: 'model', name: 'Model', Panel: ModelPanel },
  { id: 'visit', name: 'This visit', Panel: VisitPanel },
];

/** The panels to look closer: inside the network, test digits, the model, this visit. */
export function Panels(): VNode {
  useEffect(() => startRecordingVisit(), []);
  return (
    <section class="panels" aria-label="Look closer">
      <Tabs label="Look closer" tabs={TABS} />
    </section>
  );
}
