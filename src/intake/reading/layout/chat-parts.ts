import { blank } from './blank.ts';

const CLOCK = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?';
const DAY = '\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?';
/** "[12/05, 09:14] Lara: ", "12.05.2025, 09:14 - Lara: ", "[09:14] Lara: ". */
const STAMPED = new RegExp(
  `^\\s*(?:\\[(?:${DAY},?\\s+)?${CLOCK}\\]|${DAY},?\\s+${CLOCK}\\s*[-–])\\s*[^:\\n]{1,40}:(?=\\s|$)`,
  'iu',
);
/** "Lara  9:14 AM" in a line of its own. */
const SPEAKER = new RegExp(`^\\s*[\\p{L}][\\p{L} .'’-]{0,40}\\s+\\[?${CLOCK}\\]?\\s*$`, 'iu');
const PICTURES = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u20e3]/gu;
const ARROWS = /→|➡|⇒|➜|▶|►/gu;
const DRAWN_ARROWS = /(?<=\s)(?:->|=>|-->)(?=\s)/gu;
/** "Q: ", "A: " of an interview. */
const SPOKEN = /^\s*(?:[QAPR]\s*[:.]\s|[—–](?=[¿¡"“\p{Lu}]))(?=\S)/u;

/** "Hadi  10:31  Sugar Street: …". */
const NAMED_STAMP = new RegExp(
  `^\\s*\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)?\\s+\\[?${CLOCK}\\]?\\s*:?\\s+(?=\\S)`,
  'u',
);
/** Messages without their stamps and pictures; each begins an item of its own. Arrows read as colons. */
export function withoutChatParts(line: string): string {
  if (SPEAKER.test(line)) return blank(line);
  return line
    .replace(STAMPED, (stamp) => `•${' '.repeat(stamp.length - 1)}`)
    .replace(NAMED_STAMP, (stamp) => `•${' '.repeat(stamp.length - 1)}`)
    .replace(SPOKEN, (mark) => `•${' '.repeat(mark.length - 1)}`)
    .replace(ARROWS, ':')
    .replace(DRAWN_ARROWS, (arrow) => ':'.padEnd(arrow.length))
    .replace(PICTURES, blank);
}
