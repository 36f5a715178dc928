import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { complain } from '../stage-message.js';
import { Boxes, type PictureSize } from './boxes.js';
import { shorten } from './picture-file.js';

/** A picture that was brought in, as large as the stage allows, with boxes around what was read. */
export function ImageView({ name, blob }: { readonly name: string; readonly blob: Blob }): VNode {
  const [url, setUrl] = useState<string | null>(null);
  const [size, setSize] = useState<PictureSize | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    setSize(null);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  return (
    <>
      {url !== null && (
        <img
          class="stage-image"
          src={url}
          alt={`The picture ${name}`}
          onLoad={({ currentTarget }) => {
            setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight });
          }}
          onError={() => {
            complain(`The browser cannot show ${shorten(name)}.`);
          }}
        />
      )}
      {size && <Boxes size={size} evenOne clickable />}
    </>
  );
}
