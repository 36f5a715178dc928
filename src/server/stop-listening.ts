import type { Connections } from './http/track-connections.js';
import type { App } from './routes/served.js';

/** How often connections on which all is answered are looked for, in milliseconds. */
const POLL_MS = 20;

/**
 * Takes no more connections, ends those on which nothing happens, and waits for the others until their
 * requests are answered, but no longer than told.
 */
export async function stopListening(
  app: App,
  connections: Connections,
  timeoutMs: number,
): Promise<void> {
  const closeIdle = setInterval(() => {
    connections.closeIdle();
  }, POLL_MS);
  const closeAll = setTimeout(() => {
    app.server.closeAllConnections();
  }, timeoutMs);
  try {
    await app.close();
  } finally {
    clearInterval(closeIdle);
    clearTimeout(closeAll);
  }
}
