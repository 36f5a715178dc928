import type { VNode } from 'preact';

/** Says why there is no answer, and offers to ask again. */
export function Problem({
  message,
  onRetry,
}: {
  readonly message: string;
  readonly onRetry: () => void;
}): VNode {
  return (
    <div class="problem" role="alert">
      <p>{message}</p>
      <button type="button" class="panel-button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
