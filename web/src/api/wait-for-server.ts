import { effect } from '@preact/signals';
import { getHealth } from './client.js';
import { isServerAway } from './server-presence.js';

const RETRY_MS = 2000;

/**
 * Looks for the server again and again while it is away, and at once when the person comes back to the
 * page.
 * @returns What ends it.
 */
export function waitForServer(): () => void {
  return effect(() => {
    if (!isServerAway.value) return undefined;
    const look = () => {
      // A hidden page can wait until somebody looks at it.
      if (document.hidden) return;
      getHealth().catch(() => undefined);
    };
    const timer = setInterval(look, RETRY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  });
}
