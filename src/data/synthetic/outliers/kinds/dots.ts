import { createSheet, SHEET_SIZE } from '../create-sheet.js';
import { fillOutline } from '../fill-outline.js';
import type { OutlierKind } from '../outlier-kind.js';

const CORNERS = 12;

/** Two to forty dots, scattered or in rows. */
export const dots: OutlierKind = {
  name: 'dots',
  weight: 0.6,
  isReserved: false,
  draw: (_, random) => {
    const sheet = createSheet();
    const count = 2 + random.integer(39);
    const columns = random.uniform() < 0.3 ? 2 + random.integer(4) : null;
    const radius = random.between(1.5, count < 12 ? 8 : 4);
    const centers: (readonly [x: number, y: number])[] = [];
    for (let i = 0; i < count; i++) {
      const [x, y] =
        columns === null
          ? ([random.between(10, SHEET_SIZE - 10), random.between(10, SHEET_SIZE - 10)] as const)
          : ([10 + 12 * (i % columns), 10 + 12 * Math.floor(i / columns)] as const);
      // Two that touch would be an 8.
      if (centers.some((other) => Math.hypot(other[0] - x, other[1] - y) < 2.8 * radius)) continue;
      centers.push([x, y]);
      const own = radius * random.between(0.7, 1.3);
      const angles = Array.from({ length: CORNERS }, (_, k) => (2 * Math.PI * k) / CORNERS);
      fillOutline(sheet, {
        x: angles.map((angle) => x + own * Math.cos(angle)),
        y: angles.map((angle) => y + own * Math.sin(angle)),
      });
    }
    return sheet;
  },
};
