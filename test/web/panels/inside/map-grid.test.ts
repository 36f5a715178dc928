import { describe, expect, it } from 'vitest';
import {
  boxOfMap,
  layoutMaps,
  mapAt,
  rasterizeMaps,
  sizeOfGrid,
} from '../../../../web/src/panels/inside/map-grid.js';
import { magma } from '../../../../web/src/pixels/magma.js';

const SHAPES = [[24, 24, 32], [28, 28, 1], [3, 3, 192], [7, 5, 6], [1728], [128], [10], [1]];
const WIDTHS = [0, 50, 296, 700, 1100];

describe.each(SHAPES.flatMap((shape) => WIDTHS.map((width) => ({ shape, width }))))(
  'the maps of $shape in $width pixels',
  ({ shape, width }) => {
    const grid = layoutMaps(shape, width);

    it('have a place for each channel or unit', () => {
      expect(grid.count).toBe(shape.at(-1));
      expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(grid.count);
      expect(grid.columns * (grid.rows - 1)).toBeLessThan(grid.count);
    });

    it('fit the width, unless a single one does not', () => {
      if (grid.columns > 1) expect(sizeOfGrid(grid).width).toBeLessThanOrEqual(width);
    });

    it('are found where they lie', () => {
      for (let index = 0; index < grid.count; index++) {
        const { x, y, width: wide, height } = boxOfMap(grid, index);
        expect(mapAt(grid, x, y)).toBe(index);
        expect(mapAt(grid, x + wide - 1, y + height - 1)).toBe(index);
      }
    });
  },
);

it('finds the nearest map outside of the grid', () => {
  const grid = layoutMaps([4, 4, 7], 200);
  expect(mapAt(grid, -10, -10)).toBe(0);
  expect(mapAt(grid, 1e6, 1e6)).toBe(6);
});

it('shows fewer maps larger', () => {
  const size = (count: number) => boxOfMap(layoutMaps([5, 5, count], 700), 0).width;
  expect(size(8)).toBeGreaterThan(size(64));
  expect(size(64)).toBeGreaterThan(size(256));
});

it('paints each value of each map as a square in its place', () => {
  const shape = [2, 3, 5];
  const grid = layoutMaps(shape, 150);
  const values = Uint8Array.from({ length: 30 }, (_, index) => index * 8);
  const { width, height, rgba } = rasterizeMaps(values, grid);
  expect({ width, height }).toEqual(sizeOfGrid(grid));
  expect(grid.rows).toBeGreaterThan(1);
  let painted = 0;
  for (let index = 0; index < 5; index++) {
    const box = boxOfMap(grid, index);
    for (let y = 0; y < box.height; y++) {
      for (let x = 0; x < box.width; x++) {
        const value =
          values[index * 6 + Math.floor(y / grid.scale) * 3 + Math.floor(x / grid.scale)]!;
        const at = 4 * ((box.y + y) * width + box.x + x);
        expect([...rgba.slice(at, at + 4)]).toEqual([...magma(value / 255), 255]);
        painted++;
      }
    }
  }
  const opaque = rgba.filter((byte, index) => index % 4 === 3 && byte > 0).length;
  expect(opaque).toBe(painted);
});
