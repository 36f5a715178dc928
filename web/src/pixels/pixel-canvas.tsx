import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Raster } from './raster.js';
import './pixel-canvas.css';

/** What to show, and how to call it. */
export interface PixelCanvasProps {
  /** Nothing is shown, in the same place, without one. */
  readonly raster: Raster | null;
  /** What it shows, for those who do not see it; left out where the text beside it says so. */
  readonly label?: string;
}

/** A small picture whose pixels stay squares at any size; as large as its place. */
export function PixelCanvas({ raster, label }: PixelCanvasProps): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && raster) {
      context.putImageData(new ImageData(raster.rgba, raster.width, raster.height), 0, 0);
    }
  }, [raster]);
  const named =
    label === undefined
      ? ({ 'aria-hidden': true } as const)
      : ({ role: 'img', 'aria-label': label } as const);
  return (
    <canvas
      {...named}
      ref={canvas}
      class={raster ? 'pixel-canvas' : 'pixel-canvas pixel-canvas-empty'}
      width={raster?.width ?? 1}
      height={raster?.height ?? 1}
    />
  );
}
