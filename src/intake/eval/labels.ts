import { companyKey, companyNames } from '../../catalogue/companies/company-key.ts';
import { findTerritories } from '../../catalogue/find-territories.ts';
import { isPlaceName, readTerritory } from '../../catalogue/read-territory.ts';
import { titleKey } from '../../catalogue/titles/title-key.ts';
import { nameKey } from '../../platform/text/name-key.ts';

/** A set of countries as compared: joint territories are cut into their parts, a region stays whole. */
export interface Area {
  readonly key: string;
  readonly codes: readonly string[];
  /** What the words leave open: "Georgia" may be the American state. */
  readonly doubtful: readonly string[];
}

export interface LabelledRow {
  readonly title: string;
  readonly area: Area;
  /** Keys that the buyer is known by; empty = the story does not say who. */
  readonly buyers: readonly string[];
  readonly status: string | null;
  readonly licence: string | null;
  /** May be read as a row or not: talks that the label lists apart. */
  readonly isOptional: boolean;
}

export interface LabelledFigure {
  readonly title: string | null;
  readonly area: Area | null;
  readonly channel: string | null;
  readonly metric: string;
  readonly value: number;
  readonly bound: string;
}

export interface LabelledStory {
  readonly id: string;
  readonly text: string;
  /** Key of each name to the key of the title's main name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly rows: readonly LabelledRow[];
  readonly figures: readonly LabelledFigure[];
  /** Whether the label says anything of cinema and of charts; if not, such figures are not counted. */
  readonly labels: { readonly admissions: boolean; readonly charts: boolean };
}

type Fields = Readonly<Record<string, unknown>>;

const ROW_LISTS = ['deals', 'previous', 'previous_deals', 'earlier_deals', 'offers'];
const OPTIONAL_LISTS = ['pipeline', 'negotiations', 'talks', 'in_negotiation'];
const METRIC_FIELDS: Readonly<Record<string, string>> = {
  viewers: 'viewers',
  share: 'share',
  rating: 'rating',
  reach: 'reach',
  audience_percent: 'audience_percent',
  audience_pct: 'audience_percent',
  audience_pct_unspecified: 'audience_percent',
  peak_viewers: 'peak_viewers',
  viewers_peak: 'peak_viewers',
  views: 'streaming_views',
  streaming_views: 'streaming_views',
  hours: 'hours_viewed',
  hours_viewed: 'hours_viewed',
  admissions: 'admissions',
};

/** Reads stories with their facts marked: a list, or an object with `stories`. Fields that are not known are passed over. */
export function readLabels(json: unknown): readonly LabelledStory[] {
  const list = Array.isArray(json) ? json : fieldsOf(json).stories;
  if (!Array.isArray(list)) throw new TypeError('Expected a list of stories, or an object with "stories"');
  return list.map((story) => readStory(fieldsOf(story)));
}

function readStory(story: Fields): LabelledStory {
  const main = textOf(story.title) ?? '';
  const titles = new Map<string, string>();
  for (const name of [main, ...textsOf(story.aka)]) titles.set(titleKey(name), titleKey(main));
  for (const name of textsOf(story.also_titles)) titles.set(titleKey(name), titleKey(name));
  const rows = [
    ...ROW_LISTS.flatMap((list) =>
      entriesOf(story[list]).flatMap((entry) => rowsOf(entry, { story, list, titles, main })),
    ),
    ...OPTIONAL_LISTS.flatMap((list) =>
      entriesOf(story[list]).flatMap((entry) => rowsOf(entry, { story, list, titles, main })),
    ),
  ];
  return {
    id: textOf(story.id) ?? main,
    text: textOf(story.text) ?? '',
    titles,
    rows,
    figures: [
      ...entriesOf(story.ratings).flatMap((entry) => figuresOf(entry, titles, main)),
      ...entriesOf(story.admissions).flatMap((entry) => countsOf(entry, 'admissions', titles, main)),
      ...entriesOf(story.box_office).flatMap((entry) => countsOf(entry, 'admissions', titles, main)),
    ],
    labels: {
      admissions: story.admissions !== undefined || story.box_office !== undefined,
      charts: story.charts !== undefined,
    },
  };
}

interface RowContext {
  readonly story: Fields;
  readonly list: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly main: string;
}

function rowsOf(entry: Fields, { story, list, titles, main }: RowContext): readonly LabelledRow[] {
  const names = [...textsOf(entry.titles), ...textsOf(entry.title)];
  const buyers = [...textsOf(entry.buyer), ...textsOf(entry.buyers)];
  const areas = [...textsOf(entry.territory), ...textsOf(entry.territories)].flatMap(areasOf);
  const status = textOf(entry.status) ?? (list === 'offers' ? 'offer' : null);
  const isRightsIn = /rights[_ -]?in/.test(`${status} ${textOf(entry.licence) ?? ''}`);
  const licence =
    textOf(entry.licence) ?? (/format/.test(textOf(story.content_type) ?? '') ? null : 'finished');
  if (isRightsIn) return [];
  return (names.length > 0 ? names : [main]).flatMap((name) =>
    areas.flatMap((area) =>
      (buyers.length > 0 ? buyers.map(buyerKeys) : [[]]).map((keys) => ({
        title: titles.get(titleKey(name)) ?? titleKey(name),
        area,
        buyers: keys,
        status,
        licence,
        isOptional: OPTIONAL_LISTS.includes(list),
      })),
    ),
  );
}

/** Keys under which a buyer counts as the same: by its whole name, and with an agent in brackets by either. */
export function buyerKeys(name: string): readonly string[] {
  const { main, others } = companyNames(name);
  return [...new Set([main, ...others].map(companyKey))];
}

/** The areas that words for a territory stand for; what cannot be read is compared by its letters. */
export function areasOf(words: string): readonly Area[] {
  const parts = isPlaceName(words)
    ? [words]
    : words.split(/\s*(?:,|\/|&| and | y | ve )\s*/u).filter(Boolean);
  const readings = parts.map((part) => readTerritory(part, 'as_written'));
  if (parts.length > 1 && readings.every((reading) => reading.kind === 'territory'))
    return parts.flatMap(areasOf);
  const whole = readTerritory(words, 'as_written');
  const reading = whole.kind === 'territory' ? whole : findTerritories(words)[0]?.reading;
  if (reading?.kind !== 'territory') return [{ key: `?${nameKey(words)}`, codes: [], doubtful: [] }];
  return [areaOf(reading.territory)];
}

/** True if both are the same countries; one country may be what the other leaves open. */
export function sameArea(left: Area, right: Area): boolean {
  const settles = (one: Area, other: Area) =>
    one.codes.length === 1 &&
    other.codes.length === 0 &&
    other.doubtful.length <= 3 &&
    one.codes.every((code) => other.doubtful.includes(code));
  return left.key === right.key || settles(left, right) || settles(right, left);
}

/** A read territory as compared. */
export function areaOf({
  codes,
  doubtful,
}: {
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
}): Area {
  return { key: codes.length > 0 ? codes.join() : `?${doubtful.join()}`, codes, doubtful };
}

function figuresOf(
  entry: Fields,
  titles: ReadonlyMap<string, string>,
  main: string,
): readonly LabelledFigure[] {
  return Object.entries(entry).flatMap(([field, value]) => {
    const base = Object.keys(METRIC_FIELDS).find(
      (name) =>
        field === name ||
        (field.startsWith(`${name}_`) && !/_(?:op|base|note|source|text|unit)$/.test(field)),
    );
    const metric = METRIC_FIELDS[field] ?? (base ? METRIC_FIELDS[base] : undefined);
    return typeof value === 'number' && metric
      ? [
          figureOf(entry, {
            metric,
            value,
            op: textOf(entry[`${field}_op`]) ?? textOf(entry.op),
            titles,
            main,
          }),
        ]
      : [];
  });
}

function countsOf(
  entry: Fields,
  metric: string,
  titles: ReadonlyMap<string, string>,
  main: string,
): readonly LabelledFigure[] {
  // Takings are money and no count.
  const value = entry.currency === undefined ? (entry.value ?? entry.admissions ?? entry.tickets) : null;
  return typeof value === 'number'
    ? [figureOf(entry, { metric, value, op: textOf(entry.op), titles, main })]
    : [];
}

interface FigureParts {
  readonly metric: string;
  readonly value: number;
  readonly op: string | null;
  readonly titles: ReadonlyMap<string, string>;
  readonly main: string;
}

function figureOf(entry: Fields, { metric, value, op, titles, main }: FigureParts): LabelledFigure {
  const name = textsOf(entry.titles)[0] ?? textOf(entry.title) ?? main;
  const territory = textOf(entry.territory);
  return {
    title: titles.get(titleKey(name)) ?? titleKey(name),
    area: territory === null ? null : (areasOf(territory)[0] ?? null),
    channel: textOf(entry.channel) ?? textOf(entry.broadcaster),
    metric,
    value,
    bound: op ?? '=',
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function entriesOf(value: unknown): readonly Fields[] {
  return Array.isArray(value)
    ? value.filter((entry) => typeof entry === 'object' && entry !== null).map(fieldsOf)
    : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => textOf(item) ?? []);
}
