import { titleKey } from '../../catalogue/titles/title-key.ts';
import type { ArticleReading, ReadRow } from '../article.ts';
import {
  type Area,
  areaOf,
  areasOf,
  buyerKeys,
  type LabelledRow,
  type LabelledStory,
  sameArea,
} from './labels.ts';
import { licenceAgrees, statusAgrees } from './status-names.ts';

/** How the rows read from one story compare with those marked in it. */
export interface RowScore {
  readonly found: number;
  /** Rows read, those that match no label among them. */
  readonly read: number;
  readonly marked: number;
  readonly statusRight: number;
  readonly statusCompared: number;
  readonly licenceRight: number;
  readonly licenceCompared: number;
  readonly inventedBuyers: readonly string[];
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** Rows found whose status or licence is not the one marked. */
  readonly misread: readonly string[];
}

interface Item {
  readonly title: string;
  readonly area: Area;
  readonly buyers: readonly string[];
}

interface Read extends Item {
  readonly row: ReadRow | null;
  readonly broadcast: boolean;
}

/** Compares on title, countries and buyer; media and exclusivity part no rows here. */
export function compareRows(story: LabelledStory, reading: ArticleReading): RowScore {
  const labels = distinct(story.rows);
  const reads = distinct(readItems(story, reading));
  const broadcasts = broadcastItems(story, reading);
  const pairs = matched(labels, reads);
  const foundLabels = new Set(pairs.flatMap((pair) => pair.labels));
  const foundReads = new Set(pairs.flatMap((pair) => pair.reads));
  // A label for a channel that merely shows the title is met by a broadcast that was read as one.
  const shown = labels.filter(
    (label) =>
      !foundLabels.has(label) &&
      /original_broadcaster|aired|on_air|home/.test(label.status ?? '') &&
      broadcasts.some((item) => agrees(item, label)),
  );
  const required = labels.filter((label) => !label.isOptional || foundLabels.has(label));
  const found = pairs.reduce((sum, pair) => sum + pair.labels.length, 0);
  const compared = pairs.flatMap((pair) =>
    pair.labels.flatMap((label) => pair.reads.slice(0, 1).map((read) => ({ label, row: read.row }))),
  );
  const withStatus = compared.filter(({ label, row }) => label.status !== null && row !== null);
  const withLicence = compared.filter(({ label, row }) => label.licence !== null && row !== null);
  const known = new Set([...story.rows.flatMap((row) => row.buyers)]);
  return {
    found: found + shown.length,
    read: found + shown.length + reads.filter((read) => !foundReads.has(read)).length,
    marked: required.length,
    statusRight:
      withStatus.filter(({ label, row }) => row && statusAgrees(label.status ?? '', row, label.licence))
        .length + shown.length,
    statusCompared: withStatus.length + shown.length,
    licenceRight: withLicence.filter(({ label, row }) => row && licenceAgrees(label, row)).length,
    licenceCompared: withLicence.length,
    inventedBuyers: reads
      .filter((read) => read.buyers.length > 0 && !read.buyers.some((key) => known.has(key)))
      .map(print),
    missed: required.filter((label) => !foundLabels.has(label) && !shown.includes(label)).map(print),
    extra: reads.filter((read) => !foundReads.has(read)).map(print),
    misread: compared.flatMap(({ label, row }) => (row ? misreadOf(label, row) : [])),
  };
}

function misreadOf(label: LabelledRow, row: ReadRow): readonly string[] {
  const status = label.status === null || statusAgrees(label.status, row, label.licence);
  const licence = label.licence === null || licenceAgrees(label, row);
  if (status && licence) return [];
  return [
    `${print(label)}: ${label.licence ?? '-'} ${label.status}, read ${row.licence} ${row.status} ${row.stage ?? ''}`,
  ];
}

function readItems(story: LabelledStory, { rows }: ArticleReading): readonly Read[] {
  return rows.flatMap((row) => {
    const parts = areasOf(row.territory.label);
    const areas = parts.length > 1 ? parts : [areaOf(row.territory)];
    return areas.map((area) => ({
      title: keyOf(story, row.title),
      area,
      buyers: row.buyer === null ? [] : buyerKeys(row.buyer),
      row,
      broadcast: false,
    }));
  });
}

function broadcastItems(story: LabelledStory, { broadcasts }: ArticleReading): readonly Read[] {
  return broadcasts.flatMap(({ title, territory, channel }) =>
    territory
      ? [
          {
            title: keyOf(story, title),
            area: areaOf(territory),
            buyers: buyerKeys(channel),
            row: null,
            broadcast: true,
          },
        ]
      : [],
  );
}

function keyOf(story: LabelledStory, title: string | null): string {
  const key = titleKey(title ?? '');
  return story.titles.get(key) ?? key;
}

interface Match {
  readonly labels: readonly LabelledRow[];
  readonly reads: readonly Read[];
}

/** One to one first; then a region on one side against its countries on the other, where both cover the same. */
function matched(labels: readonly LabelledRow[], reads: readonly Read[]): readonly Match[] {
  const matches: Match[] = [];
  const freeReads = new Set(reads);
  const freeLabels = new Set(labels);
  for (const label of labels) {
    const read = [...freeReads].find((item) => agrees(item, label));
    if (!read) continue;
    freeReads.delete(read);
    freeLabels.delete(label);
    matches.push({ labels: [label], reads: [read] });
  }
  for (const label of freeLabels) {
    const parts = [...freeReads].filter((read) => sameSale(read, label) && inside(read.area, label.area));
    if (
      covers(
        parts.map((part) => part.area),
        label.area,
      )
    ) {
      for (const part of parts) freeReads.delete(part);
      freeLabels.delete(label);
      matches.push({ labels: [label], reads: parts });
    }
  }
  for (const read of freeReads) {
    const parts = [...freeLabels].filter((label) => sameSale(read, label) && inside(label.area, read.area));
    if (
      covers(
        parts.map((part) => part.area),
        read.area,
      )
    ) {
      for (const part of parts) freeLabels.delete(part);
      freeReads.delete(read);
      matches.push({ labels: parts, reads: [read] });
    }
  }
  return matches;
}

function agrees(read: Item, label: Item): boolean {
  return sameSale(read, label) && sameArea(read.area, label.area);
}

function sameSale(left: Item, right: Item): boolean {
  if (left.title !== right.title) return false;
  if (left.buyers.length === 0 || right.buyers.length === 0)
    return left.buyers.length === right.buyers.length;
  return left.buyers.some((key) => right.buyers.includes(key));
}

function inside(part: Area, whole: Area): boolean {
  return part.codes.length > 0 && part.codes.every((code) => whole.codes.includes(code));
}

function covers(parts: readonly Area[], whole: Area): boolean {
  const codes = new Set(parts.flatMap((part) => part.codes));
  return parts.length > 0 && whole.codes.length > 0 && whole.codes.every((code) => codes.has(code));
}

function distinct<T extends Item>(items: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = `${item.title}|${item.area.key}|${item.buyers.join()}`;
    return !seen.has(key) && seen.add(key);
  });
}

function print({ title, area, buyers }: Item): string {
  const where = area.key.length > 30 ? `${area.key.slice(0, 30)}…` : area.key;
  return `${title} / ${where} / ${buyers[0] ?? '-'}`;
}
