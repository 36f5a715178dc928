import type { VNode } from 'preact';
import { formatPercent } from '../../answer/format-percent.js';
import type { Box } from '../../../../src/server/schemas/answer.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { chosenDigit, chosenIndex, readDigits, reading } from '../../state/reading.js';
import { picture } from '../../state/picture.js';
import { placeTags } from './place-tags.js';

/** The width and height of what was asked about, in its pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How far from the ink a box is drawn, in CSS pixels: what was read is not covered. */
const OUTLINE_DISTANCE = 3;

/**
 * Boxes around the digits that were read, with digit and confidence.
 *
 * They lie over a picture that is scaled to fit into the stage and stands in its middle. A screen reader
 * hears the same from the answer.
 */
export function Boxes({
  size,
  evenOne = false,
  clickable = false,
  onDark = false,
}: {
  readonly size: PictureSize;
  /** Whether a lone digit has a box, too. */
  readonly evenOne?: boolean;
  /** Whether a press on a box chooses its digit. */
  readonly clickable?: boolean;
  /** Whether the picture is dark where the boxes are. */
  readonly onDark?: boolean;
}): VNode {
  const svg = useRef<SVGSVGElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      setScale(Math.min(clientWidth / size.width, clientHeight / size.height) || 1);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [size.width, size.height]);

  const newest = reading.value;
  const isOfThis = newest.status === 'answered' && newest.pictureId === picture.value.id;
  const digits = isOfThis ? readDigits.value : [];
  const shown = (digits.length > 1 || evenOne ? digits : []).flatMap((read, index) =>
    read.box ? [{ ...read, box: read.box, index }] : [],
  );
  const tags = placeTags(shown, size, scale);
  const chosen = digits.length > 1 ? chosenDigit.value : null;
  return (
    <svg
      ref={svg}
      class={`boxes${clickable ? ' is-clickable' : ''}${onDark ? ' is-on-dark' : ''}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {shown.map(({ index, digit, confidence, box, sure }, i) => {
        const outline = { ...grow(box, OUTLINE_DISTANCE / scale), rx: 5 / scale };
        const tag = tags[i];
        const isChosen = digits[index] === chosen;
        return (
          <g
            key={index}
            class={`box${isChosen ? ' is-chosen' : ''}${sure ? '' : ' is-unsure'}`}
            onClick={() => {
              if (clickable) chosenIndex.value = index;
            }}
          >
            {clickable && <title>{`${digit}: ${formatPercent(confidence)}`}</title>}
            <rect class="box-halo" {...outline} />
            <rect class="box-outline" {...outline} />
            {tag && (
              <>
                <rect class="box-tag" {...tag.rect} rx={tag.rect.height / 4} />
                <text
                  class="box-text"
                  x={tag.rect.x + tag.rect.width / 2}
                  y={tag.rect.y + tag.rect.height * 0.74}
                  font-size={tag.fontSize}
                >
                  {tag.text}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
