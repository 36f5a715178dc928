import { effect } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PencilIcon } from '../icons/pencil-icon.js';
import { picture, showPicture } from '../state/picture.js';
import { askAboutStage, askWhileDrawing } from './asking/ask-about-stage.js';
import { isDark } from './drawing/contrast.js';
import { DrawingCanvas } from './drawing/drawing-canvas.js';
import { DRAWING_HEIGHT, DRAWING_WIDTH, isBlank } from './drawing/drawing.js';
import { drawing, isDrawing } from './drawing/drawing-store.js';
import { Boxes } from './pictures/boxes.js';
import { ImageView } from './pictures/image-view.js';
import { receiveFiles } from './pictures/receive-files.js';
import { SampleView } from './pictures/sample-view.js';
import { Invitation } from './invitation.js';
import { LinkDialog } from './sharing/link-dialog.js';
import { rememberDrawing } from './sharing/remember-drawing.js';
import { StageLine } from './stage-line.js';
import { dismissMessage } from './stage-message.js';
import { DrawingTools } from './tools/drawing-tools.js';
import { listenToKeys } from './tools/listen-to-keys.js';
import { PictureTools } from './tools/picture-tools.js';
import { ShortcutDialog } from './tools/shortcut-dialog.js';
import './stage.css';
import './tools/tools.css';

const PAPER_SIZE = { width: DRAWING_WIDTH, height: DRAWING_HEIGHT };

/** Where the person draws, or looks at the picture that was brought in. */
export function Stage(): VNode {
  useEffect(() => {
    const endings = [
      rememberDrawing(),
      askAboutStage(),
      receiveFiles(),
      listenToKeys(),
      // Who draws on has read what was said.
      effect(() => {
        if (isDrawing.value) dismissMessage();
      }),
    ];
    return () => {
      for (const end of endings) end();
    };
  }, []);
  const shown = picture.value;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A test digit may have been chosen far below.
    if (shown.kind !== 'drawing') frame.current?.scrollIntoView({ block: 'nearest' });
  }, [shown.id]);
  const isInviting = shown.kind === 'drawing' && isBlank(drawing.value) && !isDrawing.value;
  return (
    <section class="stage" aria-label="Drawing">
      <div ref={frame} class="stage-frame">
        <DrawingCanvas hidden={shown.kind !== 'drawing'} onMove={askWhileDrawing} />
        {isInviting && <Invitation />}
        {shown.kind === 'drawing' && (
          <Boxes size={PAPER_SIZE} onDark={isDark(drawing.value.background)} />
        )}
        {shown.kind === 'image' && <ImageView key={shown.id} name={shown.name} blob={shown.blob} />}
        {shown.kind === 'sample' && <SampleView sample={shown.sample} />}
        {shown.kind !== 'drawing' && (
          <button
            type="button"
            class="draw-button"
            aria-label="Back to drawing"
            title="Back to drawing"
            onClick={() => {
              showPicture({ kind: 'drawing' });
            }}
          >
            <PencilIcon />
            <span class="draw-button-label">Draw</span>
          </button>
        )}
      </div>
      <StageLine />
      <DrawingTools />
      <PictureTools />
      <ShortcutDialog />
      <LinkDialog />
    </section>
  );
}
