import { formatDate } from '../platform/text/dates.ts';
import { joinList, type PrintLanguage } from '../platform/text/lists.ts';
import type { DealTerms, Exclusivity, Licence, Media, Status, Window } from './deal.ts';

type Words<T extends string> = Readonly<Record<T, readonly [en: string, es: string]>>;

const MEDIA_WORDS: Words<Media> = {
  free_tv: ['free TV', 'TV abierta'],
  pay_tv: ['pay TV', 'TV paga'],
  basic: ['basic pay TV', 'TV paga básica'],
  premium: ['premium pay TV', 'TV paga premium'],
  svod: ['SVOD', 'SVOD'],
  avod: ['AVOD', 'AVOD'],
  tvod: ['TVOD', 'TVOD'],
  est: ['EST', 'EST'],
  fast: ['FAST', 'FAST'],
  catch_up: ['catch-up', 'catch-up'],
  vod: ['VOD', 'VOD'],
  theatrical: ['theatrical', 'salas de cine'],
  airline: ['airlines, ships and hotels', 'aerolíneas, barcos y hoteles'],
  non_theatrical: ['non-theatrical', 'no teatral'],
};

const EXCLUSIVITY_WORDS: Words<Exclusivity> = {
  exclusive: ['exclusive', 'exclusivo'],
  non_exclusive: ['non-exclusive', 'no exclusivo'],
  co_exclusive: ['co-exclusive', 'coexclusivo'],
  first_run: ['first run', 'primera emisión'],
};

const LICENCE_WORDS: Words<Licence> = {
  finished: ['finished programme', 'lata'],
  format: ['format', 'formato'],
  option: ['option', 'opción'],
};

const STATUS_WORDS: Words<Status> = {
  lead: ['lead', 'contacto'],
  offer: ['offer', 'oferta'],
  negotiation: ['negotiation', 'negociación'],
  deal_memo: ['deal memo', 'memo de acuerdo'],
  presale: ['pre-sale', 'preventa'],
  signed: ['signed', 'firmado'],
  on_air: ['on air', 'en emisión'],
  in_development: ['in development', 'en desarrollo'],
  commissioned: ['commissioned', 'encargado'],
  expired: ['expired', 'vencido'],
  terminated: ['terminated', 'rescindido'],
};

/** "free TV and SVOD" in the order of print; an empty text if no media are on record. */
export function mediaWords(media: readonly Media[], language: PrintLanguage): string {
  return joinList(
    media.map((medium) => inLanguage(MEDIA_WORDS[medium], language)),
    language,
  );
}

/** "non-exclusive", "no exclusivo". */
export function exclusivityWords(exclusivity: Exclusivity, language: PrintLanguage): string {
  return inLanguage(EXCLUSIVITY_WORDS[exclusivity], language);
}

/** The word of the trade for a status: "pre-sale", "preventa". */
export function statusWords(status: Status, language: PrintLanguage): string {
  return inLanguage(STATUS_WORDS[status], language);
}

/** "finished programme", "format", "option"; "lata", "formato", "opción". */
export function licenceWords(licence: Licence, language: PrintLanguage): string {
  return inLanguage(LICENCE_WORDS[licence], language);
}

/** "season 3", "seasons 1–3 and 5"; an empty text if none are given. Neighbours are printed as a range. */
export function seasonWords(seasons: readonly number[], language: PrintLanguage): string {
  const ranges: { first: number; last: number }[] = [];
  for (const season of [...new Set(seasons)].sort((left, right) => left - right)) {
    const open = ranges.at(-1);
    if (open && season === open.last + 1) open.last = season;
    else ranges.push({ first: season, last: season });
  }
  if (ranges.length === 0) return '';
  const one = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last;
  const parts = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  const word = language === 'en' ? 'season' : 'temporada';
  return `${word}${one ? '' : 's'} ${joinList(parts, language)}`;
}

/** As running text has them: "season 3", "seasons 1 and 2", "seasons 1 to 3 and 5"; "temporadas 1 a 3 y 5". */
export function seasonsInText(seasons: readonly number[], language: PrintLanguage): string {
  const to = language === 'en' ? ' to ' : ' a ';
  const parts = seasonWords(seasons, language).split(/(?<=\d)(?:, | and | y )(?=\d)/);
  const ranges = parts.map((part) => {
    const [, first, last] = /(\d+)–(\d+)$/.exec(part) ?? [];
    const isPair = last !== undefined && Number(last) === Number(first) + 1;
    return isPair
      ? part.replace('–', parts.length > 1 ? ', ' : language === 'en' ? ' and ' : ' y ')
      : part.replace('–', to);
  });
  return joinList(ranges, language);
}

/** "Jan 1, 2021 to Dec 31, 2023", "from ...", "until ...", a rule in its own words; an empty text if nothing is known. */
export function windowWords(window: Window, language: PrintLanguage): string {
  const dates = windowDates(window, language);
  if (!window.rule) return dates;
  return dates ? `${dates} (${window.rule})` : window.rule;
}

function windowDates({ startsOn, endsOn }: Window, language: PrintLanguage): string {
  const first = startsOn && formatDate(startsOn, language, 'short');
  const last = endsOn && formatDate(endsOn, language, 'short');
  if (first && last) return `${first} ${language === 'en' ? 'to' : 'al'} ${last}`;
  if (first) return `${language === 'en' ? 'from' : 'desde el'} ${first}`;
  return last ? `${language === 'en' ? 'until' : 'hasta el'} ${last}` : '';
}

/**
 * The terms of a command in one line for the person who recorded it, parted by " · ": "free TV · exclusive · Jan 1, 2021
 * to Dec 31, 2023 · signed Mar 30, 2021". Holds the window, which never goes to a channel; the note is not in it.
 * Embargo and clearance are for the caller, who knows the company's zone.
 */
export function termsLine(terms: DealTerms, language: PrintLanguage): string {
  const status = statusWords(terms.status, language);
  const signed = terms.signedOn && formatDate(terms.signedOn, language, 'short');
  const signedWord = statusWords('signed', language);
  const parts = [
    terms.licence === 'finished' ? '' : licenceWords(terms.licence, language),
    mediaWords(terms.media, language),
    terms.exclusivity ? exclusivityWords(terms.exclusivity, language) : '',
    terms.seasons ? seasonWords(terms.seasons, language) : '',
    terms.languages.join(', '),
    windowWords(terms.window, language),
    terms.status === 'signed' && signed ? '' : status,
    signed ? `${signedWord} ${signed}` : '',
    terms.market ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function inLanguage([english, spanish]: readonly [string, string], language: PrintLanguage): string {
  return language === 'en' ? english : spanish;
}
