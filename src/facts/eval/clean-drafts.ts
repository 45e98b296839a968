import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { FactSheet } from '../fact.ts';
import {
  awardSentence,
  buyers,
  countWord,
  figureSentence,
  pairs,
  pairsByBuyer,
  placeIn,
  places,
} from './draft-words.ts';
import { type Sample, type SampleDeal, sampleSheet } from './sample-sheet.ts';
import { SAMPLES } from './samples.ts';

/** A text that says nothing but what its facts hold. */
export interface CleanDraft {
  readonly name: string;
  readonly text: string;
  readonly sheet: FactSheet;
  readonly language: PrintLanguage;
  readonly sample: Sample;
}

interface Told {
  readonly sample: Sample;
  readonly deals: readonly SampleDeal[];
  readonly earlier: readonly SampleDeal[];
  readonly count: string;
}

type Form = (told: Told) => string;

/** Drafts of every sample in every form that suits it, in English and Spanish. */
export function cleanDrafts(): readonly CleanDraft[] {
  return SAMPLES.flatMap((sample) =>
    (['en', 'es'] as const).flatMap((language) => {
      const sheet = sampleSheet(sample, language);
      const told = toldOf(sample, language);
      return Object.entries(FORMS[language]).map(([form, write]) => ({
        name: `${sample.title}, ${form}, ${language}`,
        text: write(told),
        sheet,
        language,
        sample,
      }));
    }),
  );
}

function toldOf(sample: Sample, language: PrintLanguage): Told {
  const told = sample.told ?? sample.deals.length;
  const deals = sample.deals.slice(sample.deals.length - told);
  const earlier = sample.deals.slice(0, sample.deals.length - told);
  return { sample, deals, earlier, count: countWord(deals.length, language) };
}

const EN: Readonly<Record<string, Form>> = {
  release: ({ sample, deals, count }) =>
    [
      'FOR IMMEDIATE RELEASE',
      deals.length > 1
        ? `${sample.title} Licensed in ${capital(count)} Territories`
        : `${sample.title} Licensed in ${placeIn(deals[0]?.[0] ?? '', 'en')}`,
      `${sample.seller.city.toUpperCase()}, Oct. 14, 2025 — ${sample.seller.name} has licensed the ${sample.kind} “${sample.title}” in ${places(deals, 'en')}, the company said today.`,
      deals.length > 1
        ? `The ${count} territories are ${pairs(deals, 'en')}.`
        : `${deals[0]?.[1]} acquired the ${sample.kind} for ${placeIn(deals[0]?.[0] ?? '', 'en')}.`,
      sample.figures.map((figure) => figureSentence(figure, 'en')).join(' '),
      sample.awards.map((award) => awardSentence(award, sample.kind, 'en')).join(' '),
      `“${firstSentence(sample.quote.text)},” said ${sample.quote.speaker}, ${sample.quote.role} of ${sample.seller.name}. [QUOTE: buyer, needs approval]`,
      `Directed by ${sample.director} and starring ${sample.cast.join(' and ')}. ${sample.synopsis}`,
      `About ${sample.seller.name}\n${sample.seller.boilerplate}`,
      'Press contact: press@example.com, +90 212 555 01 00',
      '###',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  'sales note': ({ sample, deals, count }) =>
    [
      `EMBARGOED UNTIL 09:00 CET, 14 OCTOBER 2025`,
      `${deals.length > 1 ? `Buyers in ${count} territories pick up` : `${deals[0]?.[1]} picks up`} ${sample.title}`,
      deals.length > 1
        ? `${sample.seller.name} has closed ${count} deals for “${sample.title}” (${sample.year}): ${pairsByBuyer(deals, 'en')}.`
        : `${sample.seller.name} has licensed “${sample.title}” (${sample.year}) to ${buyers(deals, 'en')} in ${places(deals, 'en')}.`,
      `The ${sample.kind} is directed by ${sample.director} and produced by ${sample.producer}.${sample.episodes === null ? '' : ` It has ${sample.episodes} episodes.`}`,
      `${lastName(sample.quote.speaker)} said: “${sample.quote.text}”`,
      'Talks continue in other markets.',
      'ends',
    ].join('\n\n'),
  'ratings note': ({ sample }) =>
    [
      `${sample.title}: the figures`,
      ...sample.figures.map((figure) => `- ${figureSentence(figure, 'en')}`),
      `Sources as given by the broadcasters. One of the buyers aired it in a double bill, and two of them repeated it.`,
    ].join('\n'),
  list: ({ sample, deals, earlier, count }) =>
    [
      `“${sample.title}” by market`,
      `${capital(count)} ${deals.length > 1 ? 'new deals' : 'new sale'} for the ${sample.kind}${deals.length > 1 ? ':' : '.'}`,
      deals.map(([place, buyer]) => `- ${placeIn(place, 'en', false)}: ${buyer}`).join('\n'),
      earlier.length > 0
        ? `The ${sample.kind} has now been sold in ${countWord(sample.deals.length, 'en')} territories to date.`
        : '',
      ...sample.awards.map((award) => awardSentence(award, sample.kind, 'en')),
    ]
      .filter((part) => part !== '')
      .join('\n'),
};

const ES: Readonly<Record<string, Form>> = {
  comunicado: ({ sample, deals, count }) =>
    [
      'PARA SU PUBLICACIÓN INMEDIATA',
      deals.length > 1
        ? `${sample.title} llega a ${count} territorios`
        : `${sample.title} llega a ${placeIn(deals[0]?.[0] ?? '', 'es')}`,
      `${sample.seller.city.toUpperCase()}, 14 de octubre de 2025 — ${sample.seller.name} ha licenciado «${sample.title}» en ${places(deals, 'es')}.`,
      deals.length > 1
        ? `Los ${count} territorios son ${pairs(deals, 'es')}.`
        : `${deals[0]?.[1]} adquirió la ${KIND[sample.kind]} para ${placeIn(deals[0]?.[0] ?? '', 'es')}.`,
      sample.figures.map((figure) => figureSentence(figure, 'es')).join(' '),
      sample.awards.map((award) => awardSentence(award, sample.kind, 'es')).join(' '),
      `«${firstSentence(sample.quote.text)}», señaló ${sample.quote.speaker}, de ${sample.seller.name}. [CITA: comprador, pendiente de aprobación]`,
      `Dirigida por ${sample.director} y protagonizada por ${sample.cast.join(' y ')}. ${sample.synopsis}`,
      `Acerca de ${sample.seller.name}\n${sample.seller.boilerplate}`,
      'Contacto de prensa: prensa@example.com',
      'fin',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  'nota de ventas': ({ sample, deals, count }) =>
    [
      deals.length > 1
        ? `${sample.seller.name} cerró ${count} acuerdos para «${sample.title}» (${sample.year}): ${pairsByBuyer(deals, 'es')}.`
        : `${sample.seller.name} vendió «${sample.title}» (${sample.year}) a ${buyers(deals, 'es')} en ${places(deals, 'es')}.`,
      `La ${KIND[sample.kind]} está dirigida por ${sample.director} y producida por ${sample.producer}.${sample.episodes === null ? '' : ` Consta de ${sample.episodes} episodios.`}`,
      `${sample.quote.speaker}, ${sample.quote.role}, dijo: «${sample.quote.text}»`,
      'Las conversaciones continúan en otros mercados. Uno de los compradores la emite en horario estelar.',
    ].join('\n\n'),
  'nota de audiencias': ({ sample }) =>
    [
      `${sample.title}: las cifras`,
      ...sample.figures.map((figure) => `- ${figureSentence(figure, 'es')}`),
    ].join('\n'),
  lista: ({ sample, deals, earlier, count }) =>
    [
      `${capital(count)} ${deals.length > 1 ? 'nuevos acuerdos para la' : 'nueva venta de la'} ${KIND[sample.kind]} «${sample.title}»${deals.length > 1 ? ':' : '.'}`,
      deals.map(([place, buyer]) => `• ${placeIn(place, 'es')}: ${buyer}`).join('\n'),
      earlier.length > 0
        ? `Hasta la fecha se ha vendido en ${countWord(sample.deals.length, 'es')} territorios.`
        : '',
      ...sample.awards.map((award) => awardSentence(award, sample.kind, 'es')),
    ]
      .filter((part) => part !== '')
      .join('\n'),
};

const FORMS = { en: EN, es: ES } as const;
const KIND: Readonly<Record<string, string>> = { film: 'película', series: 'serie' };

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function firstSentence(text: string): string {
  return (/^.+?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text).replace(/[.!?]$/, '');
}

function lastName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
