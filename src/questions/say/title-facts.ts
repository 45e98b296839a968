import { countryName } from '../../catalogue/countries.ts';
import type { RecordedTitleName } from '../../catalogue/titles/title-store.ts';
import { plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { joinList, plural } from '../../platform/text/lists.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import type { Viewer } from '../answer.ts';
import type { TitleFacts } from '../records/title-facts-store.ts';
import { inWords, notOnRecord } from './in-words.ts';
import type { Said } from './said.ts';

/** Facts of a title that are asked for one by one, in the order in which all are told. */
export const FACTS = [
  'genre',
  'year',
  'countries',
  'episodes',
  'seasons',
  'director',
  'cast',
  'producers',
  'based_on',
  'names',
  'synopsis',
] as const;
type Fact = (typeof FACTS)[number];
export type FactName = Fact | 'all';

const FACT_LABELS: Readonly<Record<Fact, { readonly en: string; readonly es: string }>> = {
  genre: { en: 'kind and genre', es: 'tipo y género' },
  year: { en: 'year', es: 'año' },
  countries: { en: 'country of origin', es: 'país de origen' },
  episodes: { en: 'episodes and minutes', es: 'episodios y minutos' },
  seasons: { en: 'number of seasons', es: 'número de temporadas' },
  director: { en: 'director', es: 'dirección' },
  cast: { en: 'cast', es: 'reparto' },
  producers: { en: 'producer', es: 'producción' },
  based_on: { en: 'based on', es: 'basado en' },
  names: { en: 'other names', es: 'otros nombres' },
  synopsis: { en: 'synopsis', es: 'sinopsis' },
};

interface Telling {
  readonly title: TitleFacts;
  readonly names: readonly RecordedTitleName[];
  readonly facts: readonly Fact[];
  readonly isOverview: boolean;
}

/** Facts as recorded, each under its name; what is missing is said to be not on record. */
export function sayFacts({ title, names, facts, isOverview }: Telling, viewer: Viewer): Said {
  const told = facts.map((fact) => ({ fact, words: factWords(fact, title, names, viewer) }));
  const known = told.some(({ words }) => words !== null);
  const name = `*${plainInMrkdwn(title.name)}*`;
  const lines = told.map(
    ({ fact, words }) => `${FACT_LABELS[fact][viewer.language]}: ${words ?? notOnRecord(viewer)}`,
  );
  const [line = ''] = lines;
  return {
    kind: known ? 'answer' : 'not_on_record',
    head: lines.length === 1 ? [`${name}, ${line}`] : [`${name}:`],
    ...(lines.length === 1 ? {} : { list: lines.map((each) => `• ${each}`) }),
    ...(isOverview
      ? {
          tail: [
            inWords(
              viewer,
              'Ask for its sales or its figures too.',
              'También puedes preguntar por sus ventas o cifras.',
            ),
          ],
        }
      : {}),
    sources: known
      ? [{ record: 'title', id: title.id, recordedBy: title.recordedBy, recordedAt: title.recordedAt }]
      : [],
  };
}

function factWords(
  fact: Fact,
  title: TitleFacts,
  names: readonly RecordedTitleName[],
  viewer: Viewer,
): string | null {
  const people = (list: readonly string[]) =>
    list.length === 0 ? null : joinList(list.map(plainInMrkdwn), viewer.language);
  switch (fact) {
    case 'director':
      return people(title.directors);
    case 'cast':
      return people(title.cast);
    case 'producers':
      return people(title.producers);
    case 'based_on':
      return title.basedOn === null ? null : plainInMrkdwn(title.basedOn);
    case 'year':
      return title.year === null ? null : String(title.year);
    case 'seasons':
      return null;
    case 'countries':
      return people(title.countries.map((code) => countryName(code, viewer.language)));
    case 'genre':
      return people([...(title.kind === null ? [] : [title.kind]), ...title.genres]);
    case 'names':
      return namesWords(title, names, viewer);
    case 'episodes':
      return volumeWords(title, viewer);
    case 'synopsis':
      return synopsisWords(title);
  }
}

function namesWords(title: TitleFacts, names: readonly RecordedTitleName[], viewer: Viewer): string | null {
  const others = names.filter(({ text }) => nameKey(text) !== nameKey(title.name));
  if (others.length === 0) return null;
  const shown = others.map(({ text, kind }) =>
    kind === 'original'
      ? `${plainInMrkdwn(text)} (${inWords(viewer, 'original', 'original')})`
      : plainInMrkdwn(text),
  );
  return `${joinList(shown, viewer.language)}; ${inWords(viewer, 'sold as', 'se vende como')} ${plainInMrkdwn(title.name)}`;
}

function volumeWords({ kind, episodes, minutes }: TitleFacts, viewer: Viewer): string | null {
  if (episodes === null && minutes === null) return null;
  const count =
    episodes === null
      ? null
      : inWords(viewer, plural(episodes, 'episode', 'episodes'), plural(episodes, 'episodio', 'episodios'));
  const each = minutes === null ? null : inWords(viewer, `${minutes} minutes`, `${minutes} minutos`);
  if (count !== null && each !== null) return inWords(viewer, `${count} of ${each}`, `${count} de ${each}`);
  if (count !== null) return count;
  const isFilm = kind === 'film' || kind === 'documentary';
  return isFilm
    ? each
    : inWords(
        viewer,
        `${each} an episode; number of episodes not on record`,
        `${each} por episodio; el número de episodios no consta (not on record)`,
      );
}

function synopsisWords({ logline, synopsis }: TitleFacts): string | null {
  const parts = [logline, synopsis].filter((text) => text !== null).map(plainInMrkdwn);
  return parts.length === 0 ? null : parts.join('\n');
}
