import { readNumberWord } from '../../../platform/text/number-words.ts';
import type { ReadFigure } from '../../article.ts';
import type { Pairing } from '../clauses/pair-groups.ts';
import { evidenceAt } from '../scene/evidence-at.ts';
import type { Story } from '../story/story.ts';
import { titlesOf } from '../story/titles-of.ts';

const CHART =
  /(?<![\p{L}])(?:top[- ](?:10|ten|five|5|20)|charts?|most popular (?:list|films|series|titles)|most[- ](?:watched|viewed) list|ranking)(?![\p{L}])/iu;
const PLATFORM =
  /(?<![\p{L}])(?:Netflix|Prime Video|Amazon Prime(?: Video)?|Disney\+|HBO Max|Max|Apple TV\+|Paramount\+|Hulu|ViX|Viki|iQiyi|Globoplay|Star\+|Shahid|BluTV|Exxen|Peacock|Rakuten Viki)(?![\p{L}])/u;
const RANK =
  /(?:number|no\.|nº|#|rank(?:ed|ing)?|place|position|puesto|at)\s?(?:at |no\. ?|number )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\p{N}])/iu;
const FIRST =
  /(?<![\p{L}])(?:topped|topping|tops|led|leads|first place|number one|no\.? 1|#1|lideró|encabezó|zirve\p{L}*)(?![\p{L}])/iu;

/** A place in a streamer's list: one figure for each country named. */
export function readCharts({ scene }: Story, { unit }: Pairing): readonly ReadFigure[] {
  const words = scene.text.slice(unit.start, unit.end);
  const platform = PLATFORM.exec(words)?.[0];
  if (!platform || !CHART.test(words)) return [];
  const rank = FIRST.test(words) ? 1 : rankIn(words);
  if (rank === null) return [];
  const [title] = titlesOf(scene, unit, unit);
  const places = scene.places.filter(
    (place) =>
      place.start >= unit.start &&
      place.end <= unit.end &&
      !place.demonym &&
      place.reading.kind === 'territory',
  );
  return places.map((place) => ({
    title: title === undefined ? null : (scene.titles[title]?.name ?? null),
    territory: place.reading.kind === 'territory' ? place.reading.territory : null,
    channel: platform,
    metric: 'chart_rank',
    value: String(rank),
    bound: '=',
    base: null,
    target: null,
    scope: null,
    dateWords: null,
    claim: CHART.exec(words)?.[0] ?? null,
    evidence: evidenceAt(scene, unit),
  }));
}

function rankIn(words: string): number | null {
  const printed = RANK.exec(words)?.[1];
  if (!printed) return null;
  const rank = /^\d+$/.test(printed) ? Number(printed) : readNumberWord(printed);
  return rank !== null && rank >= 1 && rank <= 20 ? rank : null;
}
