import { isIP } from 'node:net';

/** Whether only this machine reaches a server that listens there. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const version = isIP(host);
  return version === 4 ? host.startsWith('127.') : version === 6 && isLoopback6(host);
}

function isLoopback6(address: string): boolean {
  // Behind a % stands the network card. The URL parser writes an address in its one short form.
  return new URL(`http://[${address.replace(/%.*/, '')}]/`).hostname === '[::1]';
}

/**
 * Takes the name out of a Host header: `localhost:3000` is `localhost`, `[::1]:3000` is `::1`.
 *
 * @returns `undefined` for what is none
 */
export function hostNameOf(header: string | undefined): string | undefined {
  const match = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::\d*)?$/.exec(header ?? '');
  const name = match?.[1] ?? match?.[2];
  return name === undefined || name === '' ? undefined : name.toLowerCase();
}
