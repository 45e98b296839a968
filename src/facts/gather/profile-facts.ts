import type { Fact, FactSource, FactValue } from '../fact.ts';
import { companyName, personName, placeName } from './name-forms.ts';

/** The company in whose name a release speaks, as it set itself up. Null = not on record. */
export interface ProfileInput {
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly boilerplate: string | null;
  /** Name, address and telephone for the press, in its own words. */
  readonly contact: string | null;
  readonly spokespersons: readonly { readonly name: string; readonly role: string | null }[];
  readonly source: FactSource;
}

/** The facts of the company profile: `profile.name`, `profile.city`, `profile.boilerplate`, `profile.spokesperson.1`. */
export function profileFacts(profile: ProfileInput): readonly Fact[] {
  const { source } = profile;
  const fact = (id: string, says: string, values: readonly FactValue[]): Fact => ({
    id,
    says,
    values,
    source,
  });
  const told = (id: string, text: string | null) =>
    text === null ? [] : [fact(id, text, [{ kind: 'words', text }])];
  const place = [profile.city, profile.country].filter((part) => part !== null);
  return [
    fact('profile.name', `The company is ${profile.name}.`, [companyName(profile.name)]),
    ...(place.length === 0
      ? []
      : [fact('profile.city', `${profile.name} is in ${place.join(', ')}.`, place.map(placeName))]),
    ...told('profile.boilerplate', profile.boilerplate),
    ...told('profile.contact', profile.contact),
    ...profile.spokespersons.map((person, index) =>
      fact(`profile.spokesperson.${index + 1}`, [person.name, person.role].filter(Boolean).join(', '), [
        personName(person.name),
        ...(person.role === null ? [] : [{ kind: 'words', text: person.role } as const]),
      ]),
    ),
  ];
}
