import type { TargetedKeyboardEvent, TargetedPointerEvent, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { PixelCanvas } from '../../pixels/pixel-canvas.js';
import type { Raster } from '../../pixels/raster.js';
import { boxOfMap, layoutMaps, mapAt, rasterizeMaps, sizeOfGrid } from './map-grid.js';
import { useNearness } from './use-nearness.js';
import { useWidth } from './use-width.js';

/** What the picker shows, and whom it tells. */
interface MapPickerProps {
  /** What the maps are, for those who do not see them. */
  readonly label: string;
  readonly shape: readonly number[];
  readonly values: Uint8Array<ArrayBuffer>;
  /** The index of the map that is looked at. */
  readonly picked: number;
  /** What is to be said of the map that is looked at. */
  readonly pickedText: string;
  readonly onPick: (index: number) => void;
}

/**
 * All maps of a layer in one picture; pointing at one, or the arrow keys, picks it. To assistive
 * technology it is a slider over the maps: hundreds of buttons would be in the way.
 */
export function MapPicker(props: MapPickerProps): VNode {
  const { label, shape, values, picked, pickedText, onPick } = props;
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const isNear = useNearness(room);
  const grid = useMemo(() => layoutMaps(shape, width), [shape, width]);
  // What is far away keeps the picture it had.
  const painted = useRef<Raster | null>(null);
  painted.current = useMemo(
    () => (isNear && width > 0 ? rasterizeMaps(values, grid) : painted.current),
    [isNear, width, values, grid],
  );
  const size = sizeOfGrid(grid);
  const box = boxOfMap(grid, picked);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    const next = {
      ArrowRight: picked + 1,
      ArrowLeft: picked - 1,
      ArrowDown: picked + grid.columns,
      ArrowUp: picked - grid.columns,
      Home: 0,
      End: grid.count - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next >= 0 && next < grid.count) onPick(next);
  }

  function onPoint(event: TargetedPointerEvent<HTMLElement>): void {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onPick(mapAt(grid, event.clientX - left, event.clientY - top));
  }

  return (
    <div ref={room} class="map-picker-room">
      <div
        class="map-picker"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={grid.count}
        aria-valuenow={picked + 1}
        aria-valuetext={pickedText}
        style={{ width: `${size.width}px`, height: `${size.height}px` }}
        onKeyDown={onKeyDown}
        onPointerMove={onPoint}
        onPointerDown={onPoint}
      >
        <PixelCanvas raster={painted.current} />
        <div
          class="map-picker-mark"
          style={{
            width: `${box.width}px`,
            height: `${box.height}px`,
            transform: `translate(${box.x}px, ${box.y}px)`,
          }}
        />
      </div>
    </div>
  );
}
