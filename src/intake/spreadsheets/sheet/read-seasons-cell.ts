/** More seasons than any series has: a larger number is a slip. */
const MOST = 500;

/** "3", "1-8", "1-3; 5" as numbers, ascending; null when it is none of that. */
export function readSeasonsCell(cell: string): readonly number[] | null {
  const seasons = new Set<number>();
  for (const part of cell.split(/[;,]/)) {
    const range = /^\s*s?(\d{1,3})(?:\s*[-–—]\s*s?(\d{1,3}))?\s*$/i.exec(part);
    if (!range) return null;
    const first = Number(range[1]);
    const last = range[2] === undefined ? first : Number(range[2]);
    if (first < 1 || last < first || last > MOST) return null;
    for (let season = first; season <= last; season += 1) seasons.add(season);
  }
  return [...seasons].sort((left, right) => left - right);
}

/** Neighbours as a range: "1-3; 5". Read back as the same numbers. */
export function seasonsCell(seasons: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const season of seasons) {
    const open = ranges.at(-1);
    if (open !== undefined && season === open.last + 1) open.last = season;
    else ranges.push({ first: season, last: season });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join('; ');
}
