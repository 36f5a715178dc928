import { Fragment, type VNode } from 'preact';

/** A layer's name, such as `batch_normalization_1`, which may break behind its underscores. */
export function LayerName({ name }: { readonly name: string }): VNode {
  const parts = name.split('_');
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <>
              _<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </>
  );
}
