import type { PlainDate } from '../../platform/text/dates.ts';
import { joinList, type PrintLanguage } from '../../platform/text/lists.ts';
import type { Fact, FactValue } from '../fact.ts';
import type { TitleRow } from './fact-store.ts';
import { companyName, countryNameValue, name, personName } from './name-forms.ts';

/** What the catalogue holds of a title, one fact each; what is not on record has no fact. */
export function titleFacts(title: TitleRow, language: PrintLanguage): readonly Fact[] {
  const forms = [title.name, ...title.names];
  const fact = (part: string, says: string, values: readonly FactValue[]): Fact => ({
    id: `title:${title.id}.${part}`,
    says,
    values,
    source: { recordedBy: title.recordedBy, recordedAt: title.recordedAt.toISOString(), origin: null },
  });
  const people = (part: string, verb: string, list: readonly string[]) =>
    list.length === 0
      ? null
      : fact(part, `${title.name} ${verb} ${joinList(list, 'en')}.`, list.map(personName));
  const counted = (part: 'episodes' | 'minutes', value: number | null) =>
    value === null
      ? null
      : fact(part, `${title.name}: ${value} ${part}.`, [{ kind: 'count', of: part, value, bound: '=' }]);
  const told = (part: string, text: string | null) =>
    text === null ? null : fact(part, text, [{ kind: 'words', text }]);
  const facts = [
    fact('names', `${title.name} is on record as ${joinList([...new Set(forms)], 'en')}.`, [
      name('title', title.name, forms),
    ]),
    title.kind === null
      ? null
      : fact('kind', `${title.name} is a ${title.kind}.`, [{ kind: 'words', text: title.kind }]),
    title.year === null ? null : fact('year', `${title.name} is of ${title.year}.`, [yearValue(title.year)]),
    people('director', 'is directed by', title.directors),
    people('cast', 'stars', title.cast),
    title.producers.length === 0
      ? null
      : fact('producers', `${title.name} is produced by ${joinList(title.producers, 'en')}.`, [
          ...title.producers.map((producer) => companyName(producer)),
        ]),
    title.countries.length === 0
      ? null
      : fact(
          'countries',
          `${title.name} is from ${joinList(
            title.countries.map((country) => countryNameValue(country, 'en').text),
            'en',
          )}.`,
          [...title.countries.map((country) => countryNameValue(country, language))],
        ),
    title.genres.length === 0
      ? null
      : fact('genres', `${title.name}: ${joinList(title.genres, 'en')}.`, [
          { kind: 'words', text: title.genres.join(', ') },
        ]),
    counted('episodes', title.episodes),
    counted('minutes', title.minutes),
    told('logline', title.logline),
    told('synopsis', title.synopsis),
    told('basedOn', title.basedOn),
  ];
  return facts.filter((each) => each !== null);
}

/** A year as the days it covers. */
export function yearValue(year: number): FactValue {
  const digits = String(year).padStart(4, '0');
  return { kind: 'date', from: `${digits}-01-01` as PlainDate, to: `${digits}-12-31` as PlainDate };
}
