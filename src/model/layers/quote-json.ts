const LONGEST = 80;

/**
 * A value from somebody's JSON, in few words for a message: text as it is, all else as JSON, cut to
 * 80 characters. Never fails.
 */
export function quoteJson(value: unknown): string {
  const text = typeof value === 'string' ? value : stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
}

function stringify(value: unknown): string {
  try {
    return value === undefined ? 'nothing' : JSON.stringify(value);
  } catch {
    // JSON.parse reads deeper nesting than JSON.stringify writes.
    return 'a deeply nested value';
  }
}
