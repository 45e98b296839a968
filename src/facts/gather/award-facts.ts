import { type AwardOnRecord, awardKey, awardWords } from '../../catalogue/awards/award.ts';
import { speakerWords } from '../../catalogue/awards/quote.ts';
import type { Fact, FactValue } from '../fact.ts';
import type { ApprovedQuoteRow } from './fact-store.ts';
import { companyName, name, personName } from './name-forms.ts';
import { yearValue } from './title-facts.ts';

/** A result at an award: which of won, nominated, submitted and selected it was is part of the fact. */
export function awardFact(award: AwardOnRecord, titleForms: readonly string[]): Fact {
  return {
    id: `award:${award.id}`,
    says: `${award.title.name}: ${awardWords(award)}.`,
    values: [
      name('award', award.award, awardForms(award.award)),
      { kind: 'award_result', result: award.result },
      name('title', award.title.name, titleForms),
      ...(award.category === null ? [] : [{ kind: 'words', text: award.category } as const]),
      ...(award.year === null ? [] : [yearValue(award.year)]),
      ...editionWords(award.edition).map((text) => ({ kind: 'words', text }) as const),
    ],
    source: { recordedBy: award.recordedBy, recordedAt: award.recordedAt, origin: null },
  };
}

/** Approved words with who said them. */
export function quoteFact(quote: ApprovedQuoteRow): Fact {
  const values: FactValue[] = [
    { kind: 'quote', text: quote.text, speaker: quote.speaker },
    personName(quote.speaker),
  ];
  if (quote.company !== null) values.push(companyName(quote.company));
  if (quote.role !== null) values.push({ kind: 'words', text: quote.role });
  return {
    id: `quote:${quote.id}`,
    says: `${speakerWords({ ...quote, language: null })}: “${quote.text}”`,
    values,
    source: {
      recordedBy: quote.recordedBy,
      recordedAt: quote.recordedAt.toISOString(),
      origin: quote.source,
    },
  };
}

/** "the Oscar", "Oscars", "Academy Awards": one award. */
function awardForms(award: string): readonly string[] {
  const bare = award.replace(/^(?:the|el|la|los|las)\s+/iu, '');
  const number = bare.endsWith('s') ? bare.slice(0, -1) : `${bare}s`;
  const academy = /^oscars?$/.test(awardKey(award))
    ? ['Academy Award', 'Academy Awards', 'Premios Oscar']
    : [];
  return [bare, number, ...academy];
}

function editionWords(edition: string | null): readonly string[] {
  if (edition === null) return [];
  return /^\d+$/.test(edition)
    ? [`${edition}${suffixOf(Number(edition))} edition`, `${edition}ª edición`, `${edition}.ª edición`]
    : [edition];
}

function suffixOf(edition: number): string {
  const tens = edition % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][edition % 10] ?? 'th';
}
