/** @import { LabeledPicture } from './read-labels.js' */

/**
 * A picture and what was read on it, lines separated by `|`.
 * @typedef {object} ReadPicture
 * @property {LabeledPicture} picture
 * @property {string} text
 */

/**
 * How well a set of pictures was read; shares are from 0 to 1.
 * @typedef {object} Score
 * @property {string} name
 * @property {number} count
 * @property {number} exact the share of pictures read without an error
 * @property {number} errorRate edits to get from what was read to the label, by digit of the label
 * @property {number} meanOfRepositories the mean over repositories of the share read exactly
 */

/**
 * Scores pictures.
 * @param {string} name what the pictures have in common
 * @param {readonly ReadPicture[]} pictures at least one
 * @returns {Score}
 */
export function score(name, pictures) {
  const exact = shareOf(pictures);
  const edits = pictures.reduce((sum, { picture, text }) => {
    return sum + editDistance(text, picture.label);
  }, 0);
  const digits = pictures.reduce((sum, { picture }) => sum + picture.label.length, 0);
  const repositories = groupBy(pictures, ({ picture }) => picture.repository);
  const shares = [...repositories.values()].map(shareOf);
  const meanOfRepositories = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { name, count: pictures.length, exact, errorRate: edits / digits, meanOfRepositories };
}

/**
 * Puts items with the same key together, in the order in which keys first come.
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 * @returns {Map<string, Item[]>}
 */
export function groupBy(items, keyOf) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** @param {readonly ReadPicture[]} pictures */
function shareOf(pictures) {
  return pictures.filter(({ picture, text }) => text === picture.label).length / pictures.length;
}

/**
 * The fewest insertions, deletions and substitutions that turn one text into another (Levenshtein,
 * 1966).
 * @param {string} from
 * @param {string} to
 * @returns {number}
 */
export function editDistance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
