import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Knows which connections have something to be answered. */
export interface Connections {
  /** Ends all connections but those on which a request is being received or answered. */
  closeIdle(): void;
}

/**
 * Watches a server's connections. Node's own `closeIdleConnections` leaves those alone on which nothing was
 * ever asked, which browsers open to have them ready.
 */
export function trackConnections(server: Server): Connections {
  /** How many requests of each are not answered yet. */
  const asked = new Map<Socket, number>();
  server.on('connection', (socket) => {
    asked.set(socket, 0);
    socket.once('close', () => asked.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    const add = (change: number): void => {
      const count = asked.get(socket);
      if (count !== undefined) asked.set(socket, count + change);
    };
    add(1);
    response.once('close', () => {
      add(-1);
    });
  });
  return {
    closeIdle: () => {
      for (const [socket, count] of asked) {
        if (count === 0) socket.destroy();
      }
    },
  };
}
