import { isMetric, metricEntry } from '../../../ratings/metrics.ts';
import { type Draft, unsupported } from '../draft.ts';
import type { IndexedFigure } from '../record/fact-index.ts';
import { liesIn } from '../record/places.ts';
import { boundMentions, HOME } from '../text/bindings.ts';
import { boundHolds } from '../text/bounds.ts';
import type { Mention } from '../text/mentions.ts';
import { placeGroups } from '../text/place-groups.ts';
import { type SaidMetric, saidMetric } from '../text/said-metric.ts';
import type { TextNumber } from '../text/text-numbers.ts';
import type { Reason, Unsupported } from '../unsupported.ts';
import { isOwn } from './buyers.ts';

const LARGE = 1000;
const BOUND_WORDS = { '=': 'exactly', '>': 'more than', '<': 'less than', '~': 'about' } as const;
const SCOPES: readonly (readonly [string, RegExp])[] = [
  [
    'premiere',
    /(?<!\p{L})(?:premiere[ds]?|debut(?:s|ed|o|aron)?|(?:first|opening|launch) (?:episode|night)|open(?:s|ed) (?:with|to|at)|launched (?:with|to|at)|bowed|estren[oa](?:da|do)?|primer (?:episodio|capitulo)|arranco)(?!\p{L})/u,
  ],
  [
    'average',
    /(?<!\p{L})(?:averag(?:e|es|ed|ing)|promedi[oa](?:ndo)?|promediado|de media|en promedio)(?!\p{L})/u,
  ],
  [
    'finale',
    /(?<!\p{L})(?:finale|(?:final|last|closing) episode|(?:closed|ended|signed off) (?:\p{L}+ ){0,3}with|(?:ultimo|final) (?:episodio|capitulo)|se despidio|desenlace|cerro con)(?!\p{L})/u,
  ],
  ['peak', /(?<!\p{L})(?:peak(?:s|ed|ing)?|golden minute|minuto de oro|pico|toco techo)(?!\p{L})/u],
];
/** Parts of the day, by what people call them. */
const SLOTS: readonly (readonly [string, RegExp])[] = [
  ['prime time', /(?<!\p{L})(?:prime[ -]?time|horario estelar|horario central|franja estelar)(?!\p{L})/u],
  ['access', /(?<!\p{L})(?:access(?: prime time)?)(?!\p{L})/u],
  ['daytime', /(?<!\p{L})(?:day[ -]?time|afternoon slot|sobremesa|franja de tarde|franja matinal)(?!\p{L})/u],
  ['late', /(?<!\p{L})(?:late[ -]?(?:night|fringe|prime)|trasnoche|madrugada)(?!\p{L})/u],
];

/** Audience figures: value, metric, bound, territory, channel and part of the run must be those of one figure on record. */
export function checkFigures(draft: Draft): readonly Unsupported[] {
  const groups = placeGroups(draft.reading.text, audiencePlaces(draft));
  return draft.numbers.flatMap((number) => {
    if (draft.reading.isTaken(number) || number.ordinal) return [];
    const unit = number.percent || isPoints(draft, number) ? 'percent' : 'count';
    const said = saidMetric(draft, number, unit);
    const isFigure = number.percent || number.scaled || number.amount >= LARGE || said.beside;
    if (!isFigure || isOtherCount(draft, number)) return [];
    draft.reading.take(number);
    const where = boundMentions(draft, number, groups);
    const channel = channelOf(draft, number);
    const problem = judge(draft, { number, unit, said, where, channel });
    return problem ? [unsupported(draft.reading, number, problem.reason, problem.message)] : [];
  });
}

interface Statement {
  readonly number: TextNumber;
  readonly unit: 'count' | 'percent';
  readonly said: SaidMetric;
  readonly where: readonly Mention[];
  readonly channel: Mention | null;
}

function judge(draft: Draft, statement: Statement): { reason: Reason; message: string } | null {
  const { number, unit, said, where, channel } = statement;
  const printed = draft.reading.text.slice(number.start, number.end);
  const valued = draft.index.figures.filter((figure) => figure.unit === unit && isValue(number, figure));
  if (valued.length === 0)
    return { reason: 'number', message: `No figure of ${printed} is among the facts.` };
  if (said.metrics.length === 0) {
    return { reason: 'metric', message: `Say what ${printed} is: on record it is ${metricsOf(valued)}.` };
  }
  const measured = valued.filter(({ metric }) => said.metrics.some((each) => each === metric));
  if (measured.length === 0) {
    return { reason: 'metric', message: `${printed} is on record as ${metricsOf(valued)}.` };
  }
  const bounded = measured.filter((figure) => boundHolds(number, figure));
  if (bounded.length === 0) {
    const words = [...new Set(measured.map(({ bound }) => BOUND_WORDS[bound]))].join(' or ');
    return { reason: 'bound', message: `The figure on record is ${words} ${printed}.` };
  }
  const placed = bounded.filter(
    (figure) => where.length === 0 || where.some((mention) => isThere(mention, figure)),
  );
  if (placed.length === 0) {
    return { reason: 'territory', message: `${printed} is on record for ${listOf(bounded, 'territory')}.` };
  }
  const aired = placed.filter(
    (figure) => channel === null || figure.channels.some((name) => channel.names.includes(name)),
  );
  if (aired.length === 0) {
    return { reason: 'company', message: `${printed} is on record for ${listOf(placed, 'channel')}.` };
  }
  const scope = scopeOf(draft, number);
  if (scope !== null && aired.every(({ words }) => contradicts(words, scope))) {
    return { reason: 'metric', message: `${printed} is not on record as ${scope}.` };
  }
  const slot = slotOf(draft, number);
  if (slot !== null && isOfAnotherSlot(draft, aired, slot)) {
    return { reason: 'metric', message: `${printed} is not on record for ${slot}.` };
  }
  return null;
}

/** The part of the day that the number's sentence names, if it names one. */
function slotOf({ reading }: Draft, number: TextNumber): string | null {
  const { start, end } = reading.sentenceAt(number.start);
  const words = reading.folded.slice(start, end);
  // "Access prime time" names one part of the day, by its first word.
  const named = SLOTS.filter(([, pattern]) => pattern.test(words)).map(([slot]) => slot);
  return named.length === 1 || named.includes('access')
    ? (named.find((slot) => slot !== 'prime time') ?? named[0] ?? null)
    : null;
}

/** The figures have another slot on record, or nobody recorded this one at all. */
function isOfAnotherSlot({ index }: Draft, figures: readonly IndexedFigure[], slot: string): boolean {
  const pattern = SLOTS.find(([name]) => name === slot)?.[1];
  const own = figures.filter(({ words }) => SLOTS.some(([, each]) => each.test(words)));
  if (own.length > 0) return own.length === figures.length && !own.some(({ words }) => pattern?.test(words));
  return !index.words.some(({ words }) => pattern?.test(words));
}

/** The same number, or one that an exact figure may be rounded to. */
function isValue(number: TextNumber, figure: IndexedFigure): boolean {
  return number.amount === figure.amount || boundHolds(number, figure);
}

function isThere({ place }: Mention, figure: IndexedFigure): boolean {
  if (place === null || figure.codes.length === 0) return true;
  return liesIn(place.codes, figure.codes) || (!place.region && liesIn(figure.codes, place.codes));
}

function metricsOf(figures: readonly IndexedFigure[]): string {
  const labels = figures.map(({ metric }) => (isMetric(metric) ? metricEntry(metric).label.en : metric));
  return [...new Set(labels)].join(' or ');
}

function listOf(figures: readonly IndexedFigure[], what: 'territory' | 'channel'): string {
  return [...new Set(figures.map((figure) => figure[what] ?? `no ${what}`))].join(' or ');
}

/** "5.45 rating points", "a 12.5 share": a percentage without its sign. */
function isPoints(draft: Draft, number: TextNumber): boolean {
  if (number.scaled || number.inWords || number.amount > 100) return false;
  return saidMetric(draft, number, 'percent').beside && !saidMetric(draft, number, 'count').beside;
}

/** "3,000 cinemas", "US$3 million": not an audience, whatever the size. */
function isOtherCount({ reading }: Draft, { start, end }: TextNumber): boolean {
  const money = /(?:[$€£]|usd|eur|us\$)\s*$/u.test(reading.folded.slice(Math.max(0, start - 5), start));
  return (
    money ||
    /^\s*(?:dollars|euros|dolares|pesos|usd|eur|lira)(?!\p{L})/u.test(reading.folded.slice(end, end + 12))
  );
}

/** Places that a number can be said of: "in Mexico", "Mexican viewers", but not the "Turkish drama" that drew them. */
function audiencePlaces({ reading: { text }, mentions }: Draft): readonly Mention[] {
  return mentions.flatMap((mention) => {
    if (!mention.place) return [];
    if (!mention.place.demonym) return [mention];
    const behind = text.slice(mention.end, mention.end + 16);
    const ahead = text.slice(Math.max(0, mention.start - 20), mention.start);
    const isAudience =
      /^\s(?:share|ratings?|figures|premiere|debut|launch|run|average|finale|public|tuned|watched|saw|followed|viewers|audience|tv|television|network|channel|broadcaster|households|homes|cinemas|theat|box office|market|prime)/iu.test(
        behind,
      ) ||
      /(?:cuota|share|rating|estreno|debut|audiencia|espectadores|cadena|canal|televisión|hogares|cines|mercado|taquilla|público)\s$/iu.test(
        ahead,
      );
    return isAudience ? [{ ...mention, place: { ...mention.place, demonym: false } }] : [];
  });
}

/** The channel a number is said of: right behind it, or before it as its subject or in "on Imagen TV". */
function channelOf({ reading, mentions, numbers }: Draft, number: TextNumber): Mention | null {
  const { text } = reading;
  const { start, end } = reading.sentenceAt(number.start);
  const companies = mentions.filter(
    (mention) => mention.start >= start && mention.end <= end && isChannel(mention),
  );
  const behind = companies.find((mention) => mention.start >= number.end);
  if (behind && !numbers.some((other) => other.start >= number.end && other.end <= behind.start)) {
    const gap = text.slice(number.end, behind.start);
    if (ON.test(gap) && !/[,;—)]|\s(?:and|y|e|while|mientras)\s/u.test(gap)) return behind;
  }
  const ahead = companies.findLast((mention) => mention.end <= number.start);
  if (!ahead) return null;
  const gap = text.slice(ahead.end, number.start);
  // "… on Jadran TV, and in Serbia it averages 19.1%": the second figure is of another channel.
  const isElsewhere =
    BREAK.test(gap) &&
    mentions.some((mention) => mention.place && mention.start >= ahead.end && mention.end <= number.start);
  if (isElsewhere || HOME.test(gap)) return null;
  return ON.test(text.slice(start, ahead.start)) || !BREAK.test(gap) ? ahead : null;
}

/** "on Imagen TV", "on Croatia’s Jadran TV", "en la chilena Canal 9". */
const ON =
  /(?:^|\s|\()(?:on|at|for|via|en|por|\()\s*(?:the\s+|el\s+|la\s+)?(?:\p{Lu}[\p{L} ]*['’]s?\s+|\p{L}+\s+)?$/u;
const BREAK = /[,;:—(]|\s(?:and|while|y|e|mientras)\s/u;

function isChannel(mention: Mention): boolean {
  return mention.names.some((name) => name.role === 'company') && !isOwn(mention);
}

/** The part of the run that the words around a number name, up to the numbers beside it. */
function scopeOf({ reading: { folded }, reading, numbers }: Draft, number: TextNumber): string | null {
  const sentence = reading.sentenceAt(number.start);
  const previous = numbers.findLast(({ end }) => end <= number.start)?.end ?? 0;
  const next = numbers.find(({ start }) => start >= number.end)?.start ?? sentence.end;
  const before = folded.slice(Math.max(previous, sentence.start), number.start);
  const after =
    folded.slice(number.end, Math.min(next, sentence.end)).split(/[,;]|\s(?:and|y|e)\s/u)[0] ?? '';
  const named = SCOPES.filter(([, pattern]) => pattern.test(before) || pattern.test(after));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** True if the figure is of another part of the run than the one named. */
function contradicts(words: string, scope: string): boolean {
  const own = SCOPES.filter(([name, pattern]) => words.includes(name) || pattern.test(words)).map(
    ([name]) => name,
  );
  return own.length > 0 && !own.includes(scope);
}
