import { nameKey } from '../../platform/text/name-key.ts';
import { type FoundNumber, findNumbers } from '../../platform/text/numbers.ts';
import { METRICS, type Metric } from '../../ratings/metrics.ts';
import type { ReadFigure } from '../article.ts';
import {
  readBase,
  readBound,
  readDateWords,
  readScope,
  readTarget,
} from '../reading/figures/figure-words.ts';
import { evidenceAt } from '../reading/scene/evidence-at.ts';
import type { Scene } from '../reading/scene/scene.ts';
import type { Unit } from '../reading/words/units.ts';
import type { PointedFigure } from './article-ask.ts';
import { isWithin, locate, type Span, touches, unitAround } from './locate.ts';
import { titleMeant } from './title-meant.ts';

/** Metrics that the rules measure from so many words that a sentence they left alone may still tell. */
const POINTED: ReadonlySet<Metric> = new Set(['viewers', 'admissions', 'share', 'rating', 'streaming_views']);
/** Fewer of anything are no audience worth telling, and more likely episodes or countries. */
const FEWEST = 10_000;

/**
 * The figures a model pointed at that code finds where it pointed: one number in a sentence that names the title, no rival
 * and no other number, with words of the metric beside it, of which the rules made nothing. Value, bound, base, scope
 * and target are read by the rules' own words. Everything else is dropped.
 */
export function acceptFigures(
  scene: Scene,
  pointed: readonly PointedFigure[],
  taken: readonly Span[],
): readonly ReadFigure[] {
  const found = pointed.flatMap((figure) => find(scene, figure, taken) ?? []);
  const key = ({ title, metric, evidence }: ReadFigure) => [title, metric, evidence.start].join('|');
  return found.filter((figure, index) => found.findIndex((other) => key(other) === key(figure)) === index);
}

function find(scene: Scene, figure: PointedFigure, taken: readonly Span[]): ReadFigure | null {
  const evidence = locate(scene.printed, figure.evidence);
  const unit = evidence && unitAround(scene, evidence);
  if (!evidence || !unit || taken.some((span) => touches(span, unit))) return null;
  if ([...scene.zones, ...scene.quotes.filter(isSpeech(scene))].some((span) => touches(span, unit)))
    return null;
  const title = titleMeant(scene, unit, figure.title);
  const namesTitle = scene.titleMentions.some(
    (mention) => mention.title === title && isWithin(mention, unit),
  );
  const number = numberMeant(scene, unit, evidence, figure.number);
  if (title === null || !namesTitle || number === null || !isOfMetric(scene, unit, number, figure.metric))
    return null;

  const placed = placeMeant(scene, evidence, figure);
  if (placed === null) return null;
  const { text } = scene;
  const [before, after] = [text.slice(unit.start, number.start), text.slice(number.end, unit.end)];
  const sentence = text.slice(unit.start, unit.end);
  return {
    title: scene.titles[title]?.name ?? null,
    ...placed,
    metric: figure.metric,
    value: String(number.value),
    bound: readBound(before, after),
    base: readBase(before, after),
    target: readTarget(sentence),
    scope: readScope(before, before.slice(-40)),
    dateWords: readDateWords(sentence),
    claim: null,
    evidence: evidenceAt(scene, unit),
    byModel: true,
  };
}

function isSpeech({ titleMentions, localTitles }: Scene) {
  return (quote: Span) => ![...titleMentions, ...localTitles].some((mention) => touches(mention, quote));
}

/** The only number of the sentence, names aside, if it is the one that was pointed at. */
function numberMeant(scene: Scene, unit: Unit, evidence: Span, printed: string): FoundNumber | null {
  const names: readonly Span[] = [...scene.titleMentions, ...scene.companies, ...scene.localTitles];
  const numbers = findNumbers(scene.text.slice(unit.start, unit.end))
    .map((number) => ({ ...number, start: number.start + unit.start, end: number.end + unit.start }))
    .filter((number) => !names.some((span) => touches(span, number)));
  const [only, ...others] = numbers;
  if (only === undefined || others.length > 0 || !isWithin(only, evidence)) return null;
  const [said] = findNumbers(printed);
  return said !== undefined && said.value === only.value && only.otherwise === null ? only : null;
}

/** The number is of the metric's kind, and words of the metric stand in the sentence. */
function isOfMetric({ text }: Scene, unit: Unit, number: FoundNumber, metric: Metric): boolean {
  if (!POINTED.has(metric)) return false;
  const sentence = ` ${nameKey(text.slice(unit.start, unit.end))} `;
  const { words, number: kind } = METRICS[metric];
  const isNamed = Object.values(words)
    .flat()
    .some((word) => sentence.includes(` ${nameKey(word)} `));
  const isPercent = /^\s?(?:%|percent|per cent|por ciento)/iu.test(text.slice(number.end));
  const isMoney =
    /[$€£₺]\s?$/u.test(text.slice(0, number.start)) || /^\s?[$€£₺]/u.test(text.slice(number.end));
  if (!isNamed || isMoney) return false;
  return kind === 'percent' ? isPercent && number.value <= 100 : !isPercent && number.value >= FEWEST;
}

/** Territory and channel as the evidence names them; null when one that was given does not stand there. */
function placeMeant(
  scene: Scene,
  evidence: Span,
  { territory, channel }: PointedFigure,
): Pick<ReadFigure, 'territory' | 'channel'> | null {
  const place = scene.places.find(
    (one) => isWithin(one, evidence) && nameKey(one.text) === nameKey(territory ?? ''),
  );
  const company = scene.companies.find(
    (one) => isWithin(one, evidence) && nameKey(one.name) === nameKey(channel ?? ''),
  );
  if ((territory !== null && place?.reading.kind !== 'territory') || (channel !== null && !company))
    return null;
  return {
    territory: place?.reading.kind === 'territory' ? place.reading.territory : null,
    channel: company?.name ?? null,
  };
}
