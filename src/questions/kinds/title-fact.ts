import { z } from 'zod';
import { namesOfTitle } from '../../catalogue/titles/title-store.ts';
import { placeOf, titleIdParam } from '../params.ts';
import { titleFacts } from '../records/title-facts-store.ts';
import { goneTitle } from '../say/gone.ts';
import { FACTS, type FactName, sayFacts } from '../say/title-facts.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

/** Words that ask for one fact of the catalogue, names taken out. In the order in which they win. */
const PATTERNS: readonly (readonly [FactName, RegExp])[] = [
  [
    'based_on',
    /\b(?:based (?:up)?on|adapt\w+ (?:from|of)|an? adaptation|adapted|remake of|a remake|inspired by|inspiration|source (?:material|novel|work|book)|original (?:story|idea|work|novel|book)|comes? from (?:a|an|the) (?:book|novel|play)|basad[ao] en|se basa|adaptacion de|adaptad[ao]|es (?:una? )?(?:adaptacion|remake)|inspirad[ao]|uyarla\w+|uyarlama\w*|neye dayan\w*|dayaniyor|esinlen\w*)\b/,
  ],
  [
    'director',
    /\b(?:direct(?:ed|or|ors|s|ing)?|who (?:was|is) the (?:film)?maker|film ?maker|helm\w*|dirig\w*|direccion|realizacion|director\w*|realizador\w*|yonetmen\w*|yonet(?:ti|en|iyor)\w*)\b/,
  ],
  [
    'cast',
    /\b(?:cast|stars?|starring|starred|actors?|actress(?:es)?|acts? in|acted|who (?:is|are|was) in TITLE|who plays?|plays? in|appears? in|lead (?:roles?|actors?)|elenco|reparto|protagon\w*|actu(?:a|an|o)|actor(?:es)?|actriz\w*|quien sale|oyuncu\w*|oynuyor|oynayan\w*|oynadi|kadro\w*|basrol\w*)\b/,
  ],
  [
    'producers',
    /\b(?:produced by|who produced|producers?|production (?:company|house)|produces|who made|who makes|made by|productor\w*|produjo|produce|producid[ao]|yapimci\w*|yapim sirketi|kim yapti)\b/,
  ],
  [
    'names',
    /\b(?:what is TITLE called|what TITLE is called|called|(?:other|original|local|english|turkish|spanish|international|alternative|home|native) (?:name|title)s?|(?:name|title)s? (?:of TITLE |for TITLE |does TITLE \w+ )?(?:in|at home|abroad)|also known|aka|a k a|known (?:as|by)|alias\w*|go(?:es)? by|TITLE (?:in|en) (?:english|spanish|turkish|french|german|italian|portuguese|arabic|ingles|espanol|turco|frances)$|TITLE (?:ingilizce|ispanyolca|turkce)\w*|como se (?:llama|titula)|titulo (?:original|en|local|ingles)|nombres?|otros (?:nombres|titulos)|ad[i]?(?:lari)? (?:ne|nedir|nelerdir)|ingilizce (?:adi|ismi)|orijinal (?:adi|ismi)|ozgun adi|ismi|isimleri|diger adlari)\b/,
  ],
  [
    'episodes',
    /\b(?:episodes?|how long|running time|run ?time|duration|minutes?|length|hours long|capitulos?|episodios?|dura(?:n|cion)?|minutos|bolum\w*|kac dakika|dakika|suresi|ne kadar surer|how many (?:parts|hours))\b/,
  ],
  ['seasons', /\b(?:how many seasons|number of seasons|cuantas temporadas|kac sezon)\b/],
  [
    'year',
    /\b(?:(?:what|which) year|year (?:of|is|was|did)|the year|release (?:date|year)|when (?:did|was|is|were|does) (?:the |it )?(?:\w+ )?(?:TITLE )?(?:\w+ )?(?:come out|came out|released?|made|produced|filmed|shot|launch\w*|first (?:shown|aired|released)|out)|c[ao]me out|how old|(?:de|en) que ano|ano de (?:estreno|produccion)|cuando (?:se )?(?:estren\w+|sali\w+|hizo|lanz\w+|rod\w+)|que ano|hangi yil\w*|kac yili\w*|yapim yili|ne zaman (?:cikti|yapildi|cekildi|vizyon\w*))\b/,
  ],
  [
    'genre',
    /\b(?:genres?|what (?:kind|type|sort) of (?:a )?(?:film|movie|series|show|story|drama|programme|title|thing)|is TITLE a (?:\w+ )?(?:film|movie|series|miniseries|documentary|format)|(?:film|movie) or (?:a )?(?:\w+ ?)?series|series or (?:a )?(?:film|movie)|genero\w*|que tipo|es una (?:pelicula|serie)|pelicula o serie|tur(?:u|unde)\b|film mi|dizi mi)\b/,
  ],
  [
    'countries',
    /\b(?:where (?:is|does|was) TITLE (?:from|come from|made|produced)|country of origin|which country (?:is|does|was|produced|made)|what country (?:is|does|was)|nationality|(?:de|en) que pais (?:es|se hizo|viene)|pais de origen|hangi ulke(?:nin|de) (?:yapim\w*|cekil\w*)|TITLE nereli|hangi ulkenin)\b/,
  ],
  [
    'synopsis',
    /\b(?:synops\w*|logline|plot|story ?line|story|premise|summary|summari[sz]e|(?:what|whats|what is|what s) .*\babout$|what (?:is |s )?TITLE (?:is )?about|what (?:is|s) (?:the )?(?:\w+ )?TITLE (?:\w+ )?about|TITLE (?:is )?about$|about what|what happens in|de que (?:va|trata)|sinopsis|argumento|trama|historia|resumen|konusu\w*|ne hakkinda|hikaye\w*|ozet\w*|ne anlat\w*)\b/,
  ],
];
const OVERVIEW =
  /\b(?:tell me (?:more )?about|info(?:rmation)?|details|facts|overview|everything about|what do we know|(?:who|what) is TITLE$|describe|que (?:es TITLE|sabemos)|hablame|informacion|hakkinda|bilgi|nedir)\b/;
/** "Is Mara Lind in TITLE?" */
const IS_IN =
  /^(?:is|was|does|did|sale|actua) (?:\w+ ){1,4}(?:(?:play|act|star|appear|sale|actua) )?(?:in|en) TITLE/;
/** A deal's terms are asked with much the same words: then a buyer or a territory stands beside the title. */
const DEAL_WORDS: Readonly<Partial<Record<FactName, RegExp>>> = {
  episodes: /\b(?:how long|length|duration|dura\w*|suresi)\b/,
  year: /\b(?:bought|buy|sold|sell|sign\w*|licen\w*|acquire\w*|compr\w*|vend\w*|firm\w*|satil\w*|aldi\w*|imza\w*)\b/,
};

/** One fact of the catalogue: director, cast, producers, synopsis, episodes, year, origin, names, genre; or all. */
export const titleFact = defineKind({
  id: 'title_fact',
  params: z.object({
    titleId: titleIdParam,
    fact: z.enum([...FACTS, 'all']),
    /** For names: where they are asked for. */
    territory: z.string().nullable(),
  }),
  examples: [
    'Who directed The Lantern?',
    'whos in the cast of paper moons',
    '¿De qué trata The Lantern?',
    'Paper Moons kaç bölüm?',
    'What year is The Lantern from?',
    'Is Paper Moons based on a book?',
    'tell me about the lantern',
  ],
  read(question) {
    const { words } = question;
    const isOfPerson = question.unknown.length > 0 && IS_IN.test(words);
    const [fact] = isOfPerson
      ? (['cast'] as const)
      : (PATTERNS.find(([, pattern]) => pattern.test(words)) ?? [null]);
    const title = firstTitle(question);
    const hasBuyer = question.companies.length > 0 || question.places.length > 0;
    if (fact === null) {
      if (title === null) return null;
      return {
        score: OVERVIEW.test(words) && !hasBuyer ? 3.5 : 1,
        params: { titleId: title.id, fact: 'all' as const, territory: null },
      };
    }
    if (title === null) return { score: 8, missing: 'title' as const };
    const isTerms = hasBuyer && DEAL_WORDS[fact]?.test(words);
    const isFigure =
      fact === 'episodes' &&
      (question.terms.metrics.length > 0 || question.terms.scopes.length > 0 || question.terms.asksPeople);
    return {
      score: isTerms || isFigure ? 4 : 13,
      params: { titleId: title.id, fact, territory: fact === 'names' ? placeOf(question) : null },
    };
  },
  async answer(deps, { titleId, fact }, viewer) {
    const [title] = await titleFacts(deps.db, [titleId]);
    if (title === undefined) return goneTitle(viewer);
    const names = fact === 'names' || fact === 'all' ? await namesOfTitle(deps.db, titleId) : [];
    const asked = fact === 'all' ? FACTS.filter((each) => each !== 'seasons') : [fact];
    return sayFacts({ title, names, facts: asked, isOverview: fact === 'all' }, viewer);
  },
});
