import { companyKey } from '../../../catalogue/companies/company-key.ts';
import { readTerritory } from '../../../catalogue/read-territory.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import { type FoundNumber, findNumbers } from '../../../platform/text/numbers.ts';
import type { Metric } from '../../../ratings/metrics.ts';
import type { Ignored, ReadFigure, ReadRow } from '../../article.ts';
import type { Pairing } from '../clauses/pair-groups.ts';
import { evidenceAt } from '../scene/evidence-at.ts';
import type { Story } from '../story/story.ts';
import { titlesOf } from '../story/titles-of.ts';
import { countryOfChannel } from './channel-countries.ts';
import { type FigurePlace, placeOfNumber } from './figure-place.ts';
import { readBase, readBound, readClaim, readDateWords, readScope, readTarget } from './figure-words.ts';
import { isOfOtherProgramme } from './other-measured.ts';
import { readCharts } from './read-charts.ts';
import { type MetricReading, readMetric } from './read-metric.ts';

export interface FiguresReading {
  readonly figures: readonly ReadFigure[];
  readonly ignored: readonly Ignored[];
}

/** The audience and cinema figures of the story's titles; those of rivals and what they are held against are set apart. */
export function readFigures(story: Story, rows: readonly ReadRow[]): FiguresReading {
  const placed = placesOfBuyers(rows);
  const figures: ReadFigure[] = [];
  const ignored: Ignored[] = [];
  let last: FigurePlace | null = null;
  let hadFigures = false;
  let earlier: { readonly measured: Measured; readonly index: number }[] = [];
  for (const [index, pairing] of story.pairings.entries()) {
    if (pairing.unit.kind === 'row') continue;
    if (!hadFigures) last = toldBefore(story, index) ?? last;
    hadFigures = false;
    earlier = earlier.filter((one) => index - one.index <= 2);
    const before = earlier.map((one) => one.measured);
    for (const measured of measuredIn(story, pairing, before)) {
      earlier.push({ measured, index });
      const reason = reasonToIgnore(story, pairing, measured.number);
      if (reason) {
        ignored.push({
          reason,
          evidence: evidenceAt(story.scene, { start: measured.number.start, end: measured.reading.end }),
        });
        continue;
      }
      const read: FigurePlace = placeOfNumber(story, pairing, measured.number, last);
      const isThere =
        hadFigures &&
        read.territory !== null &&
        last?.territory?.codes.join() === read.territory.codes.join();
      const place: FigurePlace = {
        channel: read.channel ?? (isThere ? (last?.channel ?? null) : null),
        territory: read.territory ?? territoryMeant(story, read.channel, placed),
      };
      last = place;
      hadFigures = true;
      figures.push(figureOf(story, pairing, measured, place));
    }
    figures.push(...readCharts(story, pairing));
  }
  return { figures: withoutTwins(figures), ignored };
}

/** A channel and country that the sentence before names together: the next may go on about them. */
function toldBefore({ pairings }: Story, index: number): FigurePlace | null {
  const pairs = pairings[index - 1]?.pairs ?? [];
  const [company] = pairs[0]?.companies ?? [];
  const [place] = pairs[0]?.places ?? [];
  if (pairs.length !== 1 || !company || place?.reading.kind !== 'territory') return null;
  return { territory: place.reading.territory, channel: company.inBrackets ?? company.name };
}

/** Where buyers are, by the rows of the story; those of several places left out. */
function placesOfBuyers(rows: readonly ReadRow[]): ReadonlyMap<string, Territory | null> {
  const placed = new Map<string, Territory | null>();
  for (const { buyer, territory } of rows) {
    if (buyer === null) continue;
    const key = companyKey(buyer);
    const before = placed.get(key);
    const isOther = before !== undefined && before?.codes.join() !== territory.codes.join();
    placed.set(key, isOther ? null : territory);
  }
  return placed;
}

/** The country of a channel where the sentence tells none: a buyer's, the one its name tells, else the title's own. */
function territoryMeant(
  { scene }: Story,
  channel: string | null,
  placed: ReadonlyMap<string, Territory | null>,
): Territory | null {
  if (channel === null) return null;
  const bought = placed.get(companyKey(channel));
  if (bought !== undefined) return bought;
  const [home, ...more] = [...scene.home];
  const code = countryOfChannel(channel) ?? (more.length === 0 ? home : undefined);
  const reading = code === undefined ? null : readTerritory(code, 'as_written');
  return reading?.kind === 'territory' ? reading.territory : null;
}

/** "a 26% share at its peak". */
const PEAK_BEHIND =
  /^[^.;]{0,45}?(?<![\p{L}])(?:at (?:its|their|the) (?:peak|best|height)|en su (?:pico|mejor momento))(?![\p{L}])/iu;

interface Measured {
  readonly number: FoundNumber;
  readonly reading: MetricReading;
  /** Where the words on this number begin: behind the number before it. */
  readonly from: number;
  /** Where the words begin that also hold for a number that shares them: "peaked at 13.5% and the latter at 16.5%". */
  readonly sharedFrom: number;
}

function measuredIn({ scene }: Story, { unit }: Pairing, earlier: readonly Measured[]): readonly Measured[] {
  const { text } = scene;
  const measured: Measured[] = [];
  const numbers = findNumbers(withoutTurkishEndings(text.slice(unit.start, unit.end))).map((number) => ({
    ...number,
    start: number.start + unit.start,
    end: number.end + unit.start,
  }));
  numbers.forEach((number, index) => {
    const isSaid = scene.quotes.some((quote) => quote.start <= number.start && quote.end >= number.end);
    const isName = [...scene.titleMentions, ...scene.companies, ...scene.otherProgrammes].some(
      (span) => span.start <= number.start && span.end >= number.end,
    );
    if (isSaid || isName || isCalendar(text, number)) return;
    const to = Math.min(unit.end, numbers[index + 1]?.start ?? unit.end);
    const reading =
      readMetric(text, number, { from: unit.start, to: cutBefore(text, number.end, to) }) ??
      sharedMetric(text, number, measured.at(-1)) ??
      carriedMetric(text.slice(unit.start, number.start), text.slice(number.end, unit.end), number, {
        inSentence: measured,
        earlier,
      });
    if (reading) {
      const before = measured.at(-1);
      const from = before?.reading.end ?? unit.start;
      const isShared =
        before !== undefined &&
        /(?<![\p{L}])(?:latter|second)(?![\p{L}])/iu.test(text.slice(from, number.start));
      measured.push({ number, reading, from, sharedFrom: isShared ? before.sharedFrom : from });
    }
  });
  return measured;
}

const MOVED =
  /(?<![\p{L}])(?:held|stood|settled|slipped|fell|dropped|dipped|rose|climbed|grew|jumped|improved|finished|ended|closed|hit|reached|peaked|came out|was|were|is|subió|bajó|creció|cayó|rozó|roza|llegó|alcanzó|retrocedió|cerró|fue)(?: (?:down|up|back|again|further|once more))?(?: (?:at|to|on|by|with|al|a|hasta el|hasta|en|el|de))?(?: (?:a|an|un|una|just|nearly|almost|about|around|over|more than|más de|casi|unos|el|la))*\s$/iu;

/** "slipped to 652,000 (18.7%)", "the figure was 10.6%": what was measured before is measured again. */
function carriedMetric(
  before: string,
  after: string,
  number: FoundNumber,
  {
    inSentence,
    earlier,
  }: { readonly inSentence: readonly Measured[]; readonly earlier: readonly Measured[] },
): MetricReading | null {
  const all = [...earlier, ...inSentence];
  const percent = /^\s?(?:%|percent|per cent)/iu.exec(after);
  if (percent !== null) {
    const end = number.end + percent[0].length;
    const isBeside =
      inSentence.at(-1)?.reading.metric === 'viewers' &&
      /\d(?:[\d.,]|\s?(?:million|m|millones|milyon))*(?: \p{L}+){0,2}(?: \(|, (?:an? |un |una |equal to (?:an? )?)?)$/iu.test(
        before,
      );
    if (isBeside) return { metric: 'share', end, isPercent: true };
    const last = all.findLast(({ reading }) => reading.isPercent);
    return last && MOVED.test(before) ? { metric: last.reading.metric, end, isPercent: true } : null;
  }
  const isLarge = number.value >= 10_000 && (number.scaled || /[.,\s]/.test(number.text));
  return isLarge &&
    all.some(({ reading }) => reading.metric === 'viewers') &&
    MOVED.test(before) &&
    !/^\s?(?:euros?|dollars?|[$€£])/iu.test(after)
    ? { metric: 'viewers', end: number.end, isPercent: false }
    : null;
}

/** "1,2 milyondan" with the ending blanked, so that offsets stay. */
function withoutTurkishEndings(words: string): string {
  return words.replace(
    /(?<=\d\s?)(milyon|milyar|bin)(\p{Ll}{1,4})(?!\p{L})/gu,
    (_, scale: string, ending: string) => scale + ' '.repeat(ending.length),
  );
}

/** Words up to the next number name this one's metric, but not past "and a 19" of the next. */
function cutBefore(text: string, from: number, to: number): number {
  const next = /,?\s(?:and|y|ve|with|con)\s(?:an?\s|un\s|una\s)?$/iu.exec(text.slice(from, to));
  return next ? from + next.index : to;
}

/** "13.5% share … and the latter at 16.5%": a percentage takes the metric of the one before it in the sentence. */
function sharedMetric(text: string, number: FoundNumber, before: Measured | undefined): MetricReading | null {
  if (before?.reading.metric === 'rating' && !before.reading.isPercent && isPeakOf(text, before, number))
    return { metric: 'rating', end: number.end, isPercent: false };
  if (!before?.reading.isPercent || !/^\s?(?:%|percent|per cent)/iu.test(text.slice(number.end))) return null;
  const gap = text.slice(before.reading.end, number.start);
  return /(?<![\p{L}])(?:latter|former|second|other|and|y|ve|to|from)(?![\p{L}])/iu.test(gap)
    ? { metric: before.reading.metric, end: number.end + 1, isPercent: true }
    : null;
}

/** "14.5 points and peaked at 19": a bare number right behind. */
function isPeakOf(text: string, before: Measured, number: FoundNumber): boolean {
  const gap = text.slice(before.reading.end, number.start);
  return (
    number.value < 100 &&
    /^,? (?:and |with |but )?(?:a |its )?(?:peak(?:ed|ing|s)? (?:of|at)|high of|best of|rising to|climbing to) (?:a )?$/iu.test(
      gap,
    ) &&
    /^(?:[.,;)]| (?:in|at|with|and)(?![\p{L}]))/u.test(text.slice(number.end))
  );
}

/** A year, a day of a month, an age. */
function isCalendar(text: string, number: FoundNumber): boolean {
  const before = text.slice(Math.max(0, number.start - 24), number.start);
  const after = text.slice(number.end, number.end + 24);
  if (/^(?:19|20)\d\d$/.test(number.text) && !/^\s?(?:viewers|people|%)/iu.test(after)) return true;
  return /(?<![\p{L}])(?:aged?|ages|between|over-|adults|age group|seasons?|episodes?|temporadas?|capítulo|no\.?|nr\.?|part|top)\s$/iu.test(
    before,
  );
}

function reasonToIgnore(story: Story, { unit }: Pairing, number: FoundNumber): Ignored['reason'] | null {
  const { scene } = story;
  const zone = scene.zones.find((one) => number.start >= one.start && number.end <= one.end);
  if (zone) return zone.reason;
  if (isOthersClause(scene, unit, number)) return 'rival';
  return isOfOtherProgramme(story, unit, number) ? 'other_programme' : null;
}

/** "…, while Nova's quiz had 17%": a clause of its own with another company and none of the story's titles. */
function isOthersClause(scene: Story['scene'], unit: Pairing['unit'], number: FoundNumber): boolean {
  const breaks = [
    ...scene.text
      .slice(unit.start, number.start)
      .matchAll(/;\s|,\s(?:while|whereas|mientras(?: que)?|but)\s/giu),
  ];
  const from = breaks.at(-1);
  if (!from) return false;
  const start = unit.start + from.index;
  const has = (spans: readonly { start: number; end: number }[]) =>
    spans.some((span) => span.start >= start && span.end <= number.start);
  const own =
    has(scene.titleMentions) ||
    has(scene.places) ||
    /(?<![\p{L}])(?:it|its|the (?:show|series|film|drama|title|finale|premiere|episode|share)|the former|the latter|la serie|la película|(?:la|lo) (?:pasó|emitió|vieron|estrenó|programó|vio))(?![\p{L}])/iu.test(
      scene.text.slice(start, number.start),
    );
  return (
    !own &&
    has(scene.companies) &&
    scene.companies.some((company) => company.start >= unit.start && company.end <= start)
  );
}

function figureOf(
  { scene, ...story }: Story,
  { unit }: Pairing,
  { number, reading, from, sharedFrom }: Measured,
  place: FigurePlace,
): ReadFigure {
  const { text } = scene;
  const before = text.slice(from, number.start);
  const after = text.slice(number.end, unit.end);
  const clause = text.slice(from, reading.end);
  const sentence = text.slice(unit.start, unit.end);
  const [title] = titlesOf(scene, unit, { start: from, end: reading.end });
  const metric = cinemaMetric({ scene, ...story }, reading.metric, sentence, place);
  return {
    title: title === undefined ? null : (scene.titles[title]?.name ?? null),
    territory: place.territory,
    channel: metric === 'admissions' ? null : place.channel,
    metric,
    value: decimalOf(number, reading),
    bound: readBound(before, after),
    base: readBase(before, after.slice(0, Math.max(0, reading.end - number.end) + 40)),
    target: readTarget(clause) ?? readTarget(after.split(/[;,]|\sand\s/u)[0] ?? ''),
    scope: readScope(
      text.slice(unit.start, number.start),
      PEAK_BEHIND.test(after.slice(0, 70))
        ? 'peak'
        : sharedFrom < from
          ? text.slice(sharedFrom, number.start)
          : before.slice(-40),
    ),
    dateWords: readDateWords(sentence),
    claim: readClaim(sentence),
    evidence: evidenceAt(scene, unit),
  };
}

/** A film "seen by" so many at home, on no channel: those were tickets. */
function cinemaMetric({ scene }: Story, metric: Metric, sentence: string, place: FigurePlace): Metric {
  if (metric !== 'viewers' || place.channel !== null) return metric;
  const isFilm = /(?<![\p{L}])(?:films?|movies?|película|filme)(?![\p{L}])/iu.test(sentence);
  const isHome = place.territory?.codes.some((code) => scene.home.has(code)) ?? false;
  return isFilm &&
    isHome &&
    !/(?<![\p{L}])(?:TV|television|channel|broadcast|aired|episode)(?![\p{L}])/iu.test(sentence)
    ? 'admissions'
    : metric;
}

/** As printed, with a point and without separators: "16.30" stays "16.30". */
function decimalOf(number: FoundNumber, { isPercent, metric }: MetricReading): string {
  const isPart = isPercent || metric === 'rating' || metric === 'share';
  const value = isPart && number.otherwise !== null ? number.otherwise : number.value;
  const printed = /^(\d+)[.,](\d+)$/.exec(number.text);
  return printed && Number(`${printed[1]}.${printed[2]}`) === value
    ? `${printed[1]}.${printed[2]}`
    : String(value);
}

function withoutTwins(figures: readonly ReadFigure[]): readonly ReadFigure[] {
  const key = (figure: ReadFigure) =>
    [figure.title, figure.territory?.codes.join(), figure.metric, Number(figure.value), figure.target].join(
      '|',
    );
  return figures.filter(
    (figure, index) => figures.findIndex((other) => key(other) === key(figure)) === index,
  );
}
