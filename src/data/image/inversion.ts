import type { Polarity } from './separate/polarity.js';

/**
 * Whether a picture is inverted before it is read: `yes` for dark ink on light paper, `no` for light
 * ink on dark ground (as MNIST's own images are), `auto` to find out.
 */
export type Inversion = 'auto' | 'yes' | 'no';

/** The polarity that someone asks for, or null when it is to be found out. */
export function polarityOf(invert: Inversion): Polarity | null {
  switch (invert) {
    case 'yes':
      return 'dark-on-light';
    case 'no':
      return 'light-on-dark';
    case 'auto':
      return null;
  }
}
