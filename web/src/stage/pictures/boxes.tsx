import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { chosenDigit, chosenIndex, readDigits, reading } from '../../state/reading.js';
import { picture } from '../../state/picture.js';
import { placeTag } from './place-tag.js';

/** The width and height of what was asked about, in its pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

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
  const shown = digits.length > 1 || evenOne ? digits : [];
  return (
    <svg
      ref={svg}
      class={`boxes${clickable ? ' is-clickable' : ''}${onDark ? ' is-on-dark' : ''}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {shown.map((read, i) => {
        const { box, digit, confidence } = read;
        if (!box) return null;
        const tag = placeTag({ box, size, scale, digit: String(digit), confidence });
        const isChosen = read === chosenDigit.value && shown.length > 1;
        return (
          <g
            key={i}
            class={`box${isChosen ? ' is-chosen' : ''}${read.sure ? '' : ' is-unsure'}`}
            onClick={() => {
              if (clickable) chosenIndex.value = i;
            }}
          >
            <rect class="box-halo" {...box} rx={4 / scale} />
            <rect class="box-outline" {...box} rx={4 / scale} />
            <rect class="box-tag" {...tag.rect} />
            <text class="box-text" x={tag.textX} y={tag.textY} font-size={tag.fontSize}>
              {tag.text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
