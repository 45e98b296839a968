import { companyKey } from '../../../catalogue/companies/company-key.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import type { Evidence, ReadBroadcast, ReadFigure, ReadRow } from '../../article.ts';
import { evidenceAt } from '../scene/evidence-at.ts';
import type { Scene } from '../scene/scene.ts';
import type { DraftRow, Story } from './story.ts';

/** The broadcasts abroad that figures tell of, for a story that tells of no sale: somebody holds those rights. */
export function rowsOfFigures(
  { scene, isFormat }: Story,
  figures: readonly ReadFigure[],
): readonly ReadRow[] {
  const rows = figures.flatMap(({ title, territory, channel, evidence }): readonly ReadRow[] => {
    const isHome = territory?.codes.some((code) => scene.home.has(code)) ?? true;
    const isTold = scene.places.some(
      ({ reading }) =>
        reading.kind === 'territory' && reading.territory.codes.join() === territory?.codes.join(),
    );
    if (!territory || channel === null || isHome || !isTold) return [];
    const named = scene.titles.find((one) => one.name === title);
    return [
      {
        title,
        titleAka: named?.aka ?? [],
        territory,
        territoryText: territory.label,
        buyer: channel,
        buyerInBrackets: null,
        licence: isFormat ? 'format' : 'finished',
        status: isFormat ? 'commissioned' : 'signed',
        stage: 'aired',
        media: [],
        exclusivity: null,
        seasons: null,
        isNew: false,
        localTitle: null,
        localProducer: null,
        evidence,
      },
    ];
  });
  return mergeTwins(rows);
}

/** The drafts of one story as rows: one title each, those told twice once, lists without buyers under those with. */
export function mergeRows(
  { scene, othersTitles }: Story,
  drafts: readonly DraftRow[],
): { readonly rows: readonly ReadRow[]; readonly broadcasts: readonly ReadBroadcast[] } {
  const single = drafts
    .filter((draft) => !draft.titles.some((title) => othersTitles.has(title)))
    .flatMap((draft) => (draft.titles.length > 0 ? draft.titles : [null]).map((title) => ({ draft, title })));
  const told = single
    .filter(({ draft }) => draft.told === 'sale')
    .flatMap(({ draft, title }) => rowOf(scene, draft, title) ?? []);
  const broadcasts = single.filter(({ draft }) => draft.told !== 'sale');
  // A story that tells of broadcasts abroad and of no sale is about rights that somebody holds.
  const held =
    told.length > 0
      ? []
      : broadcasts
          .filter(({ draft }) => draft.told === 'broadcast')
          .flatMap(({ draft, title }) => rowOf(scene, asAired(draft), title) ?? []);
  return {
    rows: withoutCovered(mergeTwins([...told, ...held])),
    broadcasts: broadcasts.flatMap(({ draft, title }) => broadcastOf(scene, draft, title) ?? []),
  };
}

function asAired(draft: DraftRow): DraftRow {
  return {
    ...draft,
    standing: { status: 'signed', stage: 'aired', licence: draft.standing.licence },
    isNew: false,
  };
}

function territoryOf(draft: DraftRow): Territory | null {
  return draft.place.reading.kind === 'territory' ? draft.place.reading.territory : null;
}

function rowOf(scene: Scene, draft: DraftRow, title: number | null): ReadRow | null {
  const territory = territoryOf(draft);
  if (!territory) return null;
  const named = title === null ? null : (scene.titles[title] ?? null);
  return {
    title: named?.name ?? null,
    titleAka: named?.aka ?? [],
    territory,
    territoryText: draft.place.text,
    buyer: draft.company?.name ?? null,
    buyerInBrackets: draft.company?.inBrackets ?? null,
    licence: draft.standing.licence ?? 'finished',
    status: draft.standing.status,
    stage: draft.standing.stage,
    media: draft.rights.media,
    exclusivity: draft.rights.exclusivity,
    seasons: draft.seasons,
    isNew: draft.isNew,
    localTitle: draft.localTitle,
    localProducer: draft.localProducer,
    evidence: evidenceOf(scene, draft),
  };
}

function broadcastOf(scene: Scene, draft: DraftRow, title: number | null): ReadBroadcast | null {
  if (!draft.company) return null;
  return {
    title: title === null ? null : (scene.titles[title]?.name ?? null),
    territory: territoryOf(draft),
    channel: draft.company.name,
    isHome: draft.told === 'home',
    evidence: evidenceOf(scene, draft),
  };
}

function evidenceOf(scene: Scene, { start, end }: { start: number; end: number }): Evidence {
  return evidenceAt(scene, { start, end: scene.text[end] === ')' ? end + 1 : end });
}

/** Same title, place, buyer and licence, and media that do not part them: told twice. */
function mergeTwins(rows: readonly ReadRow[]): readonly ReadRow[] {
  const merged: ReadRow[] = [];
  for (const row of rows) {
    const at = merged.findIndex((other) => isTwin(other, row));
    const twin = merged[at];
    if (!twin) merged.push(row);
    else merged[at] = fuller(twin, row);
  }
  return merged;
}

function isTwin(left: ReadRow, right: ReadRow): boolean {
  if (left.title !== right.title || left.territory.codes.join() !== right.territory.codes.join())
    return false;
  if (left.territory.codes.length === 0 && left.territory.label !== right.territory.label) return false;
  if ((left.buyer === null) !== (right.buyer === null)) return false;
  if (left.buyer !== null && right.buyer !== null && !isSameBuyer(left, right)) return false;
  const parted = left.media.length > 0 && right.media.length > 0 && left.media.join() !== right.media.join();
  return !parted && (left.licence === right.licence || left.stage !== null || right.stage !== null);
}

/** By the whole name, or where one names the channel alone that the other has in brackets. */
function isSameBuyer(left: ReadRow, right: ReadRow): boolean {
  const keys = ({ buyer, buyerInBrackets }: ReadRow) => [
    companyKey(buyer ?? ''),
    ...(buyerInBrackets === null
      ? []
      : [companyKey(buyerInBrackets), companyKey((buyer ?? '').replace(/ \([^()]*\)$/u, ''))]),
  ];
  return keys(left).some((key) => keys(right).includes(key));
}

function fuller(first: ReadRow, second: ReadRow): ReadRow {
  const telling = first.stage === 'aired' || first.stage === 'on_air' ? second : first;
  const named = first.buyerInBrackets === null && second.buyerInBrackets !== null ? second : first;
  return {
    ...telling,
    buyer: named.buyer,
    buyerInBrackets: named.buyerInBrackets,
    stage: telling.stage ?? first.stage ?? second.stage,
    media: first.media.length > 0 ? first.media : second.media,
    exclusivity: first.exclusivity ?? second.exclusivity,
    seasons: first.seasons ?? second.seasons,
    localTitle: first.localTitle ?? second.localTitle,
    localProducer: first.localProducer ?? second.localProducer,
    isNew: first.isNew ?? second.isNew,
  };
}

/** A place told without a buyer is no row of its own where a row with a buyer tells of the same place. */
function withoutCovered(rows: readonly ReadRow[]): readonly ReadRow[] {
  const named = rows.filter((row) => row.buyer !== null);
  return rows.filter(
    (row) => row.buyer !== null || !named.some((other) => other.title === row.title && covers(other, row)),
  );
}

/** Talks on a country stand beside a sale of the region around it. */
function covers(other: ReadRow, row: ReadRow): boolean {
  const isTalk = row.status === 'negotiation' || row.status === 'offer';
  if (isTalk && other.territory.codes.length > row.territory.codes.length + 2) return false;
  return touches(row.territory, other.territory);
}

function touches(left: Territory, right: Territory): boolean {
  const all = (territory: Territory) => [...territory.codes, ...territory.doubtful];
  return all(left).some((code) => all(right).includes(code)) && left.codes.length < 200;
}
