import type { QuoteOnRecord } from '../../../catalogue/awards/quote.ts';
import { joinList } from '../../../platform/text/lists.ts';
import { zonedTime, zoneName } from '../../plan/zoned-time.ts';
import type { Embargo, ReleaseTitle } from '../../release-facts.ts';
import type { Labels, Placeholders } from '../language.ts';
import { originName } from '../print-territory.ts';
import { englishDate } from './english-numbers.ts';
import { english, englishWork, noun } from './english-words.ts';

export function englishEmbargoLine(embargo: Embargo | null): string {
  if (embargo === null) return 'FOR IMMEDIATE RELEASE';
  const { date, time } = zonedTime(embargo);
  const [year, month = 1, day] = date.split('-').map(Number);
  const name = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return `EMBARGOED UNTIL ${time} ${zoneName(embargo, (city) => `${city.toUpperCase()} TIME`)}, ${day} ${month ? name.toUpperCase() : ''} ${year}`;
}

/** "ISTANBUL, Oct. 14, 2025 —", "IZMIR, Turkey, Oct. 14, 2025 —". */
export function englishDateline(city: string | null, date: Parameters<typeof englishDate>[0]): string {
  const [town = '', ...country] = (city ?? '').split(',');
  const place = city === null ? '[CITY]' : [town.toUpperCase(), ...country].join(',');
  return `${place}, ${englishDate(date)} —`;
}

/** “Words,” said Maya Ortiz, Head of Sales of Northlight. The words are never changed; a comma stands for their last stop. */
export function englishQuote({
  text,
  speaker,
  role,
  company,
}: Pick<QuoteOnRecord, 'text' | 'speaker' | 'role' | 'company'>): string {
  const words = text.trim();
  const ended = /[?!…]$/.test(words) ? words : `${words.replace(/[.,;]$/, '')},`;
  return english(`“${ended}” said ${speakerWords(speaker, role, company)}`);
}

export function speakerWords(speaker: string, role: string | null, company: string | null): string {
  if (role === null) return company === null ? speaker : `${speaker} of ${company}`;
  // "Founder and CEO of", but "Head of Sales at": one "of" is enough.
  const link = / of /.test(role) ? 'at' : 'of';
  const whole = company === null || role.includes(company) ? role : `${role} ${link} ${company}`;
  return `${speaker}, ${whole}`;
}

interface Credit {
  readonly text: string;
  readonly parts: readonly string[];
}

/** Who made it, what it is based on and how long it is: a sentence for each group of facts on record. */
export function englishCredits(title: ReleaseTitle): readonly Credit[] {
  return [people(title), origin(title), volume(title)].filter((credit) => credit !== null);
}

function people(title: ReleaseTitle): Credit | null {
  const { directors, cast, producers } = title;
  const name = englishWork(title).quoted;
  const stars = cast.length === 0 ? '' : `${joinList(cast.slice(0, 4), 'en')}`;
  const made = producers.length === 0 ? '' : `produced by ${joinList(producers, 'en')}`;
  const parts = [
    ...(directors.length > 0 ? ['director'] : []),
    ...(cast.length > 0 ? ['cast'] : []),
    ...(producers.length > 0 ? ['producers'] : []),
  ];
  if (parts.length === 0) return null;
  if (directors.length === 0) {
    const text =
      stars === '' ? `${name} is ${made}` : `${name} stars ${stars}${made === '' ? '' : ` and is ${made}`}`;
    return { text: english(text), parts };
  }
  const directed = `directed by ${joinList(directors, 'en')}`;
  if (stars !== '')
    return {
      text: english(`${directed}${made === '' ? '' : ` and ${made}`}, ${name} stars ${stars}`),
      parts,
    };
  return { text: english(`${name} is ${directed}${made === '' ? '' : ` and ${made}`}`), parts };
}

function origin(title: ReleaseTitle): Credit | null {
  const { basedOn, year, countries } = title;
  const facts = [
    ...(countries.length > 0 ? ['countries'] : []),
    ...(year !== null ? ['year'] : []),
    ...(basedOn !== null ? ['basedOn'] : []),
  ];
  if (facts.length === 0 || (basedOn === null && year === null)) return null;
  const from = joinList(
    countries.map((country) => originName(country, 'en')),
    'en',
  );
  const made =
    year === null && from === ''
      ? ''
      : `${title.kind === 'format' ? 'created' : 'produced'} in ${[from, year].filter((part) => part !== '' && part !== null).join(' in ')}`;
  const what = `the ${noun(title)}`;
  if (basedOn === null) return { text: english(`${what} was ${made}`), parts: facts };
  const based = `is based on ${basedOn.replace(/\.$/, '')}`;
  return { text: english(made === '' ? `${what} ${based}` : `${what}, ${made}, ${based}`), parts: facts };
}

function volume({ kind, episodes, minutes }: ReleaseTitle): Credit | null {
  if (episodes !== null && episodes > 1) {
    const long = minutes === null ? '' : ` of ${minutes} minutes`;
    return {
      text: `It runs to ${episodes} episodes${long}${minutes === null ? '' : ' each'}.`,
      parts: minutes === null ? ['episodes'] : ['episodes', 'minutes'],
    };
  }
  if (minutes === null || kind === null) return null;
  return { text: `The running time is ${minutes} minutes.`, parts: ['minutes'] };
}

export const ENGLISH_LABELS: Labels = {
  about: (company) => `About ${company}`,
  contact: 'Media contact',
  endMark: '###',
  annex: 'Annex: sales in this release',
  columns: ['Title', 'Territory', 'Buyer'],
  undisclosed: 'undisclosed',
  factSheet: 'Fact sheet (internal, not for publication)',
  factColumns: ['Fact', 'Says', 'Source'],
};

export const ENGLISH_PLACEHOLDERS: Placeholders = {
  city: () => '[CITY]',
  quote: (who) => `[QUOTE: ${who ?? 'name or role'}, needs approval]`,
  synopsis: () => '[SYNOPSIS: two or three sentences, without the ending]',
  boilerplate: (company) => `[BOILERPLATE: about ${company}]`,
  contact: () => '[CONTACT: name, e-mail, telephone]',
  source: (places) => `[source of ratings in ${joinList(places, 'en')}?]`,
};
