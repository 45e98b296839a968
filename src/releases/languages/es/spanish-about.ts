import type { QuoteOnRecord } from '../../../catalogue/awards/quote.ts';
import { spanishCity } from '../../../facts/gather/spanish-cities.ts';
import type { PlainDate } from '../../../platform/text/dates.ts';
import { joinList } from '../../../platform/text/lists.ts';
import { zonedTime, zoneName } from '../../plan/zoned-time.ts';
import type { Embargo, ReleaseTitle } from '../../release-facts.ts';
import type { Labels, Placeholders } from '../language.ts';
import { originName } from '../print-territory.ts';
import { spanishDate } from './spanish-numbers.ts';
import { gendered, spanish, spanishWork, theNoun } from './spanish-words.ts';

export function spanishEmbargoLine(embargo: Embargo | null): string {
  if (embargo === null) return 'PARA PUBLICACIÓN INMEDIATA';
  const { date, time } = zonedTime(embargo);
  const zone = zoneName(embargo, (city) => `(HORA DE ${spanishCity(city).toUpperCase()})`);
  return `EMBARGADO HASTA LAS ${time} ${zone} DEL ${spanishDate(date).toUpperCase()}`;
}

/** "ESTAMBUL, 14 de octubre de 2025 —". */
export function spanishDateline(city: string | null, date: PlainDate): string {
  const [town = '', ...country] = (city ?? '').split(',');
  const place = city === null ? '[CIUDAD]' : [spanishCity(town).toUpperCase(), ...country].join(',');
  return `${place}, ${spanishDate(date)} —`;
}

/** “Palabras”, afirmó Maya Ortiz, directora de ventas de Northlight. The words are never changed. */
export function spanishQuote({
  text,
  speaker,
  role,
  company,
}: Pick<QuoteOnRecord, 'text' | 'speaker' | 'role' | 'company'>): string {
  const words = text.trim().replace(/[.,;]$/, '');
  const firm = company === null || role?.includes(company) ? '' : ` de ${company}`;
  return spanish(`“${words}”, afirmó ${speaker}${role === null ? firm : `, ${role}${firm}`}`);
}

interface Credit {
  readonly text: string;
  readonly parts: readonly string[];
}

export function spanishCredits(title: ReleaseTitle): readonly Credit[] {
  return [people(title), origin(title), volume(title)].filter((credit) => credit !== null);
}

function people(title: ReleaseTitle): Credit | null {
  const { directors, cast, producers } = title;
  const name = spanishWork(title).quoted;
  const made = [
    directors.length === 0 ? null : `${gendered('dirigid', title)} por ${joinList(directors, 'es')}`,
    producers.length === 0 ? null : `${gendered('producid', title)} por ${joinList(producers, 'es')}`,
  ].filter((part) => part !== null);
  const parts = [
    ...(directors.length > 0 ? ['director'] : []),
    ...(cast.length > 0 ? ['cast'] : []),
    ...(producers.length > 0 ? ['producers'] : []),
  ];
  if (parts.length === 0) return null;
  if (cast.length === 0) return { text: spanish(`${name} está ${made.join(' y ')}`), parts };
  const stars = `${name} está ${gendered('protagonizad', title)} por ${joinList(cast.slice(0, 4), 'es')}`;
  return { text: spanish(made.length === 0 ? stars : `${made.join(' y ')}, ${stars}`), parts };
}

/** What it is based on is told only where the record's words can stand in a Spanish sentence. */
function origin(title: ReleaseTitle): Credit | null {
  const { year, countries } = title;
  const basedOn = title.basedOn !== null && isName(title.basedOn) ? title.basedOn.replace(/\.$/, '') : null;
  if (basedOn === null && year === null) return null;
  const parts = [
    ...(countries.length > 0 ? ['countries'] : []),
    ...(year !== null ? ['year'] : []),
    ...(basedOn !== null ? ['basedOn'] : []),
  ];
  const from = joinList(
    countries.map((country) => originName(country, 'es')),
    'es',
  );
  const where = [from, year].filter((part) => part !== '' && part !== null).join(' en ');
  const made =
    where === '' ? '' : `${gendered(title.kind === 'format' ? 'cread' : 'producid', title)} en ${where}`;
  if (basedOn === null) return { text: spanish(`${theNoun(title)} fue ${made}`), parts };
  const based = `está ${gendered('basad', title)} en ${basedOn}`;
  return {
    text: spanish(made === '' ? `${theNoun(title)} ${based}` : `${theNoun(title)}, ${made}, ${based}`),
    parts,
  };
}

function isName(text: string): boolean {
  return !/\b(?:the|film|movie|novel|book|series|play|story|same name)\b/i.test(text);
}

function volume({ kind, episodes, minutes }: ReleaseTitle): Credit | null {
  if (episodes !== null && episodes > 1) {
    return {
      text: `Consta de ${episodes} episodios${minutes === null ? '' : ` de ${minutes} minutos`}.`,
      parts: minutes === null ? ['episodes'] : ['episodes', 'minutes'],
    };
  }
  if (minutes === null || kind === null) return null;
  return { text: `Dura ${minutes} minutos.`, parts: ['minutes'] };
}

export const SPANISH_LABELS: Labels = {
  about: (company) => `Sobre ${company}`,
  contact: 'Contacto de prensa',
  endMark: '###',
  annex: 'Anexo: ventas de este comunicado',
  columns: ['Título', 'Territorio', 'Comprador'],
  undisclosed: 'no revelado',
  factSheet: 'Hoja de datos (interna, no publicar)',
  factColumns: ['Dato', 'Dice', 'Fuente'],
};

export const SPANISH_PLACEHOLDERS: Placeholders = {
  city: () => '[CIUDAD]',
  quote: (who) => `[CITA: ${who ?? 'nombre o cargo'}, pendiente de aprobación]`,
  synopsis: () => '[SINOPSIS: dos o tres frases, sin el final]',
  boilerplate: (company) => `[TEXTO SOBRE ${company}]`,
  contact: () => '[CONTACTO: nombre, correo, teléfono]',
  source: (places) => `[¿fuente de los ratings en ${joinList(places, 'es')}?]`,
};
