/** Kinds of claims that need the record's word, as patterns over clause words ("the most watched film | ..."). */
export interface SuperlativeKind {
  readonly kind: string;
  readonly words: RegExp;
  /** What a claim on record must hold to bear it out. */
  readonly claim: RegExp;
}

const HIGHEST =
  'highest|biggest|largest|greatest|strongest|fastest|longest|widest|hottest|best|top rated|top selling|number one|no 1|mejor(?:es)?|mayor(?:es)?|maxim[oa]s?';

export const SUPERLATIVES: readonly SuperlativeKind[] = [
  {
    kind: 'first',
    words:
      / (?:(?<! at )first(?: ever| time)?(?! (?:season|run|look|half|quarter|name|window|episode|aid|lady|and |person|love|of all|look|part|chapter|steps?) ?)|primer[oa]?s?(?! (?:temporada|mano|plano|episodio|capitulo|parte|mitad|vez que) ?))(?= )/gu,
    claim: / (?:first|primer[oa]?s?|debut) /u,
  },
  {
    kind: 'record',
    words:
      / (?<! (?:on|track|for the) )records?(?: breaking| setting| high)?(?! (?:label|company|deal|player)s? )(?= )/gu,
    claim: / records? /u,
  },
  {
    kind: 'most',
    words:
      / (?:most (?!of |recent |recently |likely |notably |probably |importantly |people |part )\p{L}+|(?:el|la|los|las|lo|su|sus)(?: \p{L}+){0,3} mas (?!de |que |alla |tarde |adelante )\p{L}+)(?= )/gu,
    claim: new RegExp(` (?:${HIGHEST}|most|mas) `, 'u'),
  },
  {
    kind: 'best',
    words: new RegExp(
      ` (?:(?:${HIGHEST})(?! (?:wishes|regards|proof|ways?|value of|possible|interests?|practice|evidence|friends?|known|kept|momentos?|formas?|maneras?|modos?|aun|esta por|parte|amig[oa]s?|informacion|numero de|edad|of luck) ?))(?= )`,
      'gu',
    ),
    claim: new RegExp(` (?:${HIGHEST}|most|mas|top|lead|led|leader|lider) `, 'u'),
  },
  {
    kind: 'rivals',
    words:
      / (?:more than any|ahead of (?:all|every|its|any)|outperform(?:s|ed|ing)|outdr[ea]w|beat(?:s|ing)? (?:all|its|every)|mas que (?:ningun[oa]?|cualquier|nadie)|por delante de (?:tod[oa]s|sus))(?= )/gu,
    claim: / (?:more than any|ahead|outperform\p{L}*|beat\p{L}*|led|leads?|leader|most|mas|lider\p{L}*) /u,
  },
  {
    kind: 'lead',
    words:
      / (?:(?:led|leads|leading|won|wins|winning|dominated|dominates|topped|tops|topping)(?= (?:(?:its|the|in|all|every|of|both|whole|entire) )*(?:prime|primetime|time|slot|ratings?|charts?|top|day|audience|market|night|broadcaster|channel|company|network|platform|distributor) (?!(?:awards?|prizes?|votes?|choice|favou?rite) ))|market leading|lider(?:es|o|a|an|aron|ando)?|encabez[oa]n?)(?= )/gu,
    claim:
      / (?:led|leads?|leading|leader|won|wins|winning|topp?(?:ed|ing|s)?|dominated|dominates|lider(?:es|o|a|an|aron|ando)?|encabez[oa]|number one|no 1|first|primer[oa]?) /u,
  },
  {
    kind: 'unheard of',
    words:
      / (?:unprecedented|historic|historic[oa]s?|sin precedentes|unrivall?ed|unbeaten|never before)(?= )/gu,
    claim: / (?:unprecedented|historic|historic[oa]s?|sin precedentes|history|historia|ever) /u,
  },
];

const AT_ITS =
  / (?:(?:at|do|does|did|doing|try|tries|tried) (?:its|their|his|her|our|your)(?: very)?|all the) $/u;
const ALONE = /^ (?:\||in |on |for |from |when |and |with |to |$)/u;

/** "At its best", "all the best": what is compared with nothing but itself. */
export function isIdiom(before: string, said: string, behind: string): boolean {
  return said.trim() === 'best' && AT_ITS.test(before) && ALONE.test(behind);
}

/** Words of both languages that say the same in a claim. */
const SAME: readonly (readonly string[])[] = [
  ['watched', 'viewed', 'seen', 'vista', 'visto', 'vistas', 'vistos'],
  ['successful', 'exitosa', 'exitoso', 'exitosas', 'exitosos'],
  ['popular', 'populares'],
  ['film', 'movie', 'pelicula', 'films', 'movies', 'peliculas'],
  ['series', 'serie', 'drama', 'dramas'],
  ['history', 'historia', 'ever'],
  ['network', 'channel', 'cadena', 'canal'],
  ['year', 'years', 'ano', 'anos'],
  ['decade', 'decada'],
  ['world', 'mundo'],
  ['time', 'times', 'tiempos'],
  ['highest', 'best', 'biggest', 'largest', 'greatest', 'mayor', 'alta', 'alto', 'mejor', 'mejores'],
  ['country', 'pais'],
  ['slot', 'franja'],
  ['day', 'dia'],
  ['night', 'noche'],
  ['week', 'semana'],
  ['season', 'temporada'],
  ['launch', 'premiere', 'debut', 'opening', 'estreno', 'lanzamiento'],
  ['audience', 'audiencia', 'viewership'],
];
const GROUP_OF = new Map(SAME.flatMap((group, index) => group.map((word) => [word, index] as const)));
/** Words that widen what is claimed; none may be added to what is on record. */
const SCOPES =
  /^(?:\d{4}|history|historia|ever|decade|decada|world|mundo|years?|anos?|tiempos|country|pais|global|worldwide|europe|europa|america)$/;
const REACHES =
  /^(?:day|night|week|month|year|season|dia|noche|semana|mes|ano|temporada|prime|slot|franja|horario)$/;
const PLAIN = new Set(
  'the a an of in on at for its his her their to and with was is most el la los las un una de del en por su sus y mas con se fue es que lo al since desde'.split(
    ' ',
  ),
);

const HIGHEST_WORD = new RegExp(`^(?:${HIGHEST})$`, 'u');
const NO_NOUN = /^(?:since|desde|on|in|of|for|en|de|\d{4})$/u;

/** "Best launch since 2019" is no best finale: what a claim on record is of by name, the text may not exchange. */
function isOfSameNoun(
  said: readonly string[],
  known: readonly string[],
  holds: (word: string) => boolean,
): boolean {
  const behind = (words: readonly string[]) => {
    const from = words.findIndex((word) => HIGHEST_WORD.test(word)) + 1;
    const until = words.findIndex((word, at) => at >= from && (NO_NOUN.test(word) || PLAIN.has(word)));
    return from === 0 ? [] : words.slice(from, until === -1 ? undefined : until);
  };
  const [own, told] = [behind(known), behind(said)];
  return own.length === 0 || told.length === 0 || told.some(holds);
}

/** True if the words of a claim on record bear out a superlative and what it is said of. */
export function bearsOut(kind: SuperlativeKind, said: readonly string[], claim: string): boolean {
  if (!kind.claim.test(claim)) return false;
  const known = claim.split(' ').filter(Boolean);
  const holds = (word: string) => {
    const group = GROUP_OF.get(word);
    return known.some(
      (other) =>
        other === word ||
        (group !== undefined && GROUP_OF.get(other) === group) ||
        (word.length > 5 && other.slice(0, 5) === word.slice(0, 5)),
    );
  };
  if (/ all time/u.test(` ${said.join(' ')}`) && !claim.includes(' all time')) return false;
  const content = said.filter((word) => !PLAIN.has(word));
  if (!content.filter((word) => SCOPES.test(word)).every(holds)) return false;
  if (kind.kind === 'most') {
    const adjective = said[said.findIndex((word) => word === 'most' || word === 'mas') + 1];
    return adjective === undefined || holds(adjective);
  }
  if (kind.kind === 'best' && content[0] !== undefined && !holds(content[0])) return false;
  if (kind.kind === 'best' && !isOfSameNoun(said, known, holds)) return false;
  const rest = content.slice(1).filter((word) => word.length > 3);
  // Who led the day led more than prime time.
  const reach = content.find((word) => REACHES.test(word));
  if (kind.kind === 'lead' && reach !== undefined && !holds(reach)) return false;
  return rest.length === 0 || rest.some(holds);
}
