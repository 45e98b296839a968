import type { TitleKind } from '../../../catalogue/titles/title.ts';
import { seasonsInText } from '../../../deals/deal-words.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { Grant, GrantBuyer } from '../../plan/sales-plan.ts';
import type { ReleaseTitle } from '../../release-facts.ts';
import type { Work } from '../language.ts';
import { spanishPlace } from './spanish-places.ts';

const NOUNS: Readonly<Record<TitleKind, readonly [article: 'el' | 'la', noun: string]>> = {
  film: ['la', 'película'],
  series: ['la', 'serie'],
  miniseries: ['la', 'miniserie'],
  format: ['el', 'formato'],
  documentary: ['el', 'documental'],
  animation: ['la', 'producción animada'],
};

/** Under its Spanish name where one is on record. */
export function spanishWork({ name, names, kind }: Pick<ReleaseTitle, 'name' | 'names' | 'kind'>): Work {
  const local = names.find(
    ({ language, kind: of }) => language?.startsWith('es') && of !== 'printed' && of !== 'working',
  );
  return { quoted: `“${local?.text ?? name}”`, kind };
}

export function noun({ kind }: Pick<Work, 'kind'>): string {
  return kind === null ? 'título' : NOUNS[kind][1];
}

/** "la película", "el formato", "el título". */
export function theNoun({ kind }: Pick<Work, 'kind'>): string {
  return kind === null ? 'el título' : NOUNS[kind].join(' ');
}

/** Ends a participle in the gender of the title: "producid" + "a". */
export function gendered(stem: string, { kind }: Pick<Work, 'kind'>): string {
  return `${stem}${kind !== null && NOUNS[kind][0] === 'la' ? 'a' : 'o'}`;
}

/** "la película “X”", or “X” alone where its kind is not on record. */
export function named(work: Work): string {
  return work.kind === null ? work.quoted : `${theNoun(work)} ${work.quoted}`;
}

/** "la temporada 3 de la serie “X”", "las temporadas 1 a 3 del formato “X”". */
export function namedWithSeasons(work: Work, seasons: readonly number[]): string {
  if (seasons.length === 0) return named(work);
  return `${seasons.length === 1 ? 'la' : 'las'} ${seasonsInText(seasons, 'es')} ${ofThe(named(work))}`;
}

/** "de" with what follows: "de la serie", "del formato". */
export function ofThe(words: string): string {
  return words.startsWith('el ') ? `del ${words.slice(3)}` : `de ${words}`;
}

/** In a headline: "el formato de “X”", but "el formato “X”" of what is one. */
export function shortFormatOf({ quoted, kind }: Work): string {
  return kind === 'format' ? `el formato ${quoted}` : `el formato de ${quoted}`;
}

/** "el formato de la serie “X”", but "el formato “X”". */
export function formatOf(what: string): string {
  return what.startsWith('el formato ') ? what : `el formato ${ofThe(what)}`;
}

/** A sentence begins with a capital and ends with one stop. */
export function spanish(text: string): string {
  const start = upperFirst(text);
  return /[.!?…]$/.test(start) ? start : `${start}.`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function buyerList(buyers: readonly GrantBuyer[]): string {
  return joinList(
    buyers.map(({ name }) => name ?? 'un comprador no revelado'),
    'es',
  );
}

/** "Chile (Canal 13)", "Perú (comprador no revelado)", "España (Antena 3, temporada 2)". */
export function spanishEntry({ territory, buyers }: Grant): string {
  const who = buyers.map(({ name, seasons }) => {
    const named = name ?? 'comprador no revelado';
    return seasons.length === 0 ? named : `${named}, ${seasonsInText(seasons, 'es')}`;
  });
  const parted = buyers.some(({ seasons }) => seasons.length > 0) && who.length > 1;
  return `${spanishPlace(territory).name} (${parted ? who.join('; ') : joinList(who, 'es')})`;
}

export function entries(grants: readonly Grant[]): string {
  return joinList(grants.map(spanishEntry), 'es');
}

/** "España y Andorra, y el Reino Unido e Irlanda": joint territories stay together. */
export function placeNames(grants: readonly Grant[]): string {
  const names = grants.map(({ territory }) => spanishPlace(territory).name);
  if (names.length < 2 || !names.some((name) => / [ye] /.test(name))) return joinList(names, 'es');
  return `${names.slice(0, -1).join(', ')}, y ${names.at(-1)}`;
}
