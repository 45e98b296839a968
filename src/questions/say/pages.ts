/** Lines `from` to `to` (exclusive) of a list. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** More lines on one screen read badly on a phone. */
const MOST_LINES = 30;
/** Head, sources and the rest of a message need their share of what Slack shows whole. */
const MOST_CHARACTERS = 2600;

/** A list cut into pages that each fit a message; one page for an empty list. No line is lost or shown twice. */
export function pagesOf(lines: readonly string[]): readonly Page[] {
  const pages: Page[] = [];
  let from = 0;
  let characters = 0;
  for (const [index, line] of lines.entries()) {
    const isFull = index - from >= MOST_LINES || characters + line.length + 1 > MOST_CHARACTERS;
    if (isFull && index > from) {
      pages.push({ from, to: index });
      from = index;
      characters = 0;
    }
    characters += line.length + 1;
  }
  return [...pages, { from, to: lines.length }];
}
