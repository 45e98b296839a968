import type { DealTerms, Media, SaleInput, Status } from '../../../src/deals/deal.ts';
import { isUndisclosed } from '../../../src/deals/grammar/buyer-words.ts';
import { isOptions, readOptions } from '../../../src/deals/grammar/options/read-options.ts';
import { outlineOf, trimmed } from '../../../src/deals/grammar/outline.ts';
import { hasPlaceWords, readPlaces } from '../../../src/deals/grammar/places.ts';

const MEDIA_WORDS: Readonly<Record<Media, string>> = {
  free_tv: 'free tv',
  pay_tv: 'pay tv',
  basic: 'basic',
  premium: 'premium',
  svod: 'svod',
  avod: 'avod',
  tvod: 'tvod',
  est: 'est',
  fast: 'fast',
  catch_up: 'catch-up',
  vod: 'vod',
  theatrical: 'theatrical',
  airline: 'airline',
  non_theatrical: 'non-theatrical',
};
/** A buyer called like an option ("Premium") is quoted whatever the date is. */
const ANY_DAY = { today: '2000-01-01', timeZone: 'UTC' } as const;
const PAIRS = ['""', '“”', '«»'] as const;
const PLAIN_TITLE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,!?&+-]*$/u;
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .+!-]*[\p{L}\p{N}\p{M}+!]$|^[\p{L}\p{N}]$/u;
const WORDS_OF_FORMS =
  /(?:^|\s)(?:and|y|e|ve|in|for|en|para|to|by|a|with|via|por|con|throughout|-+)(?=\s|$)/iu;
const SEASON = /\b(?:s|seasons?|temporadas?|sezon)\.?\s*\d/iu;

/** What a command says: one title, N sales on shared terms. */
export interface DealsInput {
  readonly title: string;
  readonly sales: readonly SaleInput[];
  readonly terms: DealTerms;
}

/**
 * A command that `parseDeal` reads as the same title, sales and terms: what the property of the parser writes. Times are written in UTC, so the zone of whoever reads it does not matter.
 */
export function formatDealLine({ title, sales, terms }: DealsInput): string {
  const name = PLAIN_TITLE.test(title) && !SEASON.test(title) ? title : quoted(title);
  return [`${name}: ${sales.map(saleWords).join(', ')}`, ...optionWords(terms)].join('; ');
}

function saleWords({ territory, buyer }: SaleInput): string {
  const place = territoryWords(territory.label);
  return buyer.kind === 'undisclosed' ? `${place} (undisclosed)` : `${place} (${buyerWords(buyer.name)})`;
}

/** A label that would read as a list of grants is kept together by square brackets. */
function territoryWords(label: string): string {
  const outline = outlineOf(label);
  const reading = readPlaces(outline, trimmed(outline, 0, label.length));
  const [place] = reading?.places ?? [];
  const plain =
    reading?.places.length === 1 &&
    place?.text === label &&
    !/[,;:=[\]|\n]|\s(?:and|y|e|ve|[-–—])\s/iu.test(label);
  return plain ? label : `[${label}]`;
}

function buyerWords(name: string): string {
  const outline = outlineOf(name);
  const span = trimmed(outline, 0, name.length);
  const plain =
    PLAIN_NAME.test(name) &&
    !WORDS_OF_FORMS.test(name) &&
    !hasPlaceWords(name) &&
    !isUndisclosed(outline, span) &&
    !isOptions(readOptions(outline, span, ANY_DAY), outline, span);
  return plain ? name : quoted(name);
}

function optionWords(terms: DealTerms): readonly string[] {
  const { window } = terms;
  const options = [
    terms.media.map((medium) => MEDIA_WORDS[medium]).join(' + '),
    terms.exclusivity?.replace('_', ' ') ?? '',
    terms.licence === 'finished' ? '' : terms.licence,
    windowWords(window),
    window.rule ? `term: ${quoted(window.rule)}` : '',
    terms.seasons ? `seasons ${terms.seasons.join(', ')}` : '',
    terms.languages.length > 0 ? `language ${terms.languages.join(', ')}` : '',
    terms.status === 'signed' ? '' : statusWords(terms.status),
    terms.signedOn ? `signed ${terms.signedOn}` : '',
    terms.embargoUntil ? `embargo ${utc(terms.embargoUntil)}` : '',
    terms.clearance === 'held' ? 'hold' : '',
    terms.market ? `market ${quoted(terms.market)}` : '',
    terms.note ? `note: ${quoted(terms.note)}` : '',
  ];
  return options.filter((option) => option !== '');
}

function windowWords({ startsOn, endsOn }: DealTerms['window']): string {
  if (startsOn && endsOn) return `${startsOn}..${endsOn}`;
  if (startsOn) return `from ${startsOn}`;
  return endsOn ? `until ${endsOn}` : '';
}

function statusWords(status: Status): string {
  return status === 'presale' ? 'pre-sale' : status.replace('_', ' ');
}

function utc(instant: string): string {
  const [date = '', time = ''] = new Date(instant).toISOString().split('T');
  return `${date} ${time.slice(0, 8).replace(/:00$/, '')} UTC`;
}

/** The text in the first pair of quotation marks that it does not hold itself. */
function quoted(text: string): string {
  const pair = PAIRS.find(([open = '', close = '']) => !text.includes(open) && !text.includes(close));
  return pair ? `${pair[0]}${text}${pair[1]}` : `"${text.replaceAll('"', "'")}"`;
}
