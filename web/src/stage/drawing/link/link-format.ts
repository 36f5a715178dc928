/**
 * A drawing in bytes, as it travels in a link.
 *
 * ```
 * drawing  checksum(2) paper(3) count strokes
 * stroke   colour(3) width count*2+pressed points
 * point    step [pressure(1)]
 * step     (dx+7)<<4 | dy+7 when both are within 7, else 0xff dx dy
 * ```
 *
 * Numbers without a size are in LEB128 (dx and dy after a zigzag); the first point is a step from (0, 0).
 */
export const LINK_VERSION = 'd1';

/** How far a step of one byte reaches, in each direction. */
export const NEAR_REACH = 7;

/** Says that a longer step follows: no short step has this byte. */
export const NEAR_ESCAPE = 0xff;

/** The byte for a pressure of 1. */
export const FULL_PRESSURE = 254;

/** The byte for the pressure of mouse and finger, 0.5: a stroke with no other leaves it out. */
export const PLAIN_PRESSURE = 127;

/** Points closer to one another than this many units are left out. */
export const SPACING = 4;
