const ENGLISH =
  'dramas?|dramedy|dramedies|series|mini-?series|soaps?|soap operas?|telenovelas?|novelas?|thrillers?|chillers?|comedy|comedies|rom-?com|films?|movies?|features?|picture|documentary|documentaries|docu-?series|docu-?dramas?|docu-?soaps?|docs?|animation|cartoon|formats?|shows?|game-?shows?|quiz|epic|sagas?|whodunn?it|mystery|noir|western|musical|biopic|sitcom|titles?|hits?|smash|romance|melodrama|franchise|spin-off|programmes?|programs?|competition|contest|horror|fantasy|adventure|procedural|anthology|sequel|prequel|trilogy|winner|prize-?winner|award-?winner|entry|contender|selection|submission|pic|actioner|dizi|serials?|blockbusters?|tearjerkers?|toon|preschooler|period piece|costume drama|debut|breakout|opener|strand|satire|caper|farce|chronicle|reality|travelogue|stalwart|juggernaut|special|telefilm|\\p{L}+-parter|\\p{L}+-hander';
const SPANISH =
  'serie|película|pelicula|filme|ficción|ficcion|tira|comedia|documental|docuserie|superserie|formato|miniserie|melodrama|superproducción|producción|drama(?: turc[oa])?|telenovela|largometraje|cinta|programa|concurso|culebrón|título|telefilme';
const TURKISH =
  'dizi|dizisi|dizisinin|dizisini|dizisine|film|filmi|filminin|filmini|yapımı|yapım|programı|yarışması|belgeseli|belgesel|formatı|draması|komedisi';

/** Nouns for what is sold, in English, Spanish and Turkish; a title often follows one directly. */
export const GENRE = `${ENGLISH}|${SPANISH}|${TURKISH}`;

const KIND_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${GENRE}|original)\\s+(?:(?:diari[ao]|turc[ao]|dramátic[ao]|romántic[ao]|juvenil|policial|policíac[ao]|infantil|semanal|históric[ao]|español|española|colombian[ao]|mexican[ao]|argentin[ao]|chilen[ao]|médic[ao]|documental|original)\\s+)?["“‘«]?$`,
  'u',
);

/** "a different title, Night Shift": the name stands in apposition. */
const KIND_THEN_NAME = new RegExp(
  `(?<![\\p{L}])(?:an?|the|its|their|our|your|another|different|new|latest)\\s(?:[\\p{L}'’&-]+\\s){0,5}?(?:${ENGLISH}),\\s["“‘«]?$`,
  'u',
);

/** True if a noun for what is sold ends the words before a name; with a capital only where they begin ("Film Pazarı"). */
export function endsInGenre(before: string): boolean {
  // "Azerbaycan'da filmi ARB TV yayınlayacak": the object, and who shows it behind.
  if (/['’][dt][ea] (?:\p{Ll}+ )?(?:filmi|programı|yapımı|formatı)\s+$/u.test(before)) return false;
  return (
    KIND_BEFORE.test(before) ||
    KIND_THEN_NAME.test(before) ||
    KIND_BEFORE.test(before.slice(0, 1).toLowerCase() + before.slice(1))
  );
}
/** A genre noun right behind. */
export const GENRE_NEXT = new RegExp(`^ (?:${GENRE})(?![\\p{L}])`, 'u');
/** A genre noun at the start of what stands behind a name, with at most two words before it. */
export const GENRE_AFTER = new RegExp(
  `^\\s+(?:[\\p{Ll}-]+\\s+){0,3}?(?:${GENRE}|slate|catalogue|script|scripts)(?![\\p{L}])`,
  'u',
);
/** A phrase that stands for a title told before: "the hospital drama", "the show". */
export const GENRE_PHRASE = new RegExp(
  `(?:^|[^\\p{L}])(?:the|this|its|la|el|esta|este)\\s+((?:[\\p{L}-]+\\s+){0,2}(?:${GENRE}))(?![\\p{L}])`,
  'giu',
);

/** A title of another programme follows: what it was made from, or what it ran against. */
export const BASED_ON_BEFORE =
  /(?:based on|inspired by|adapted from|remake of|reworking of|sequel to|basada en|inspirada en|adaptaci[oó]n de|versi[oó]n de|(?:is|was|es|an?|the) (?:\p{L}+ ){0,3}(?:adaptation|version|reversion|take) of)(?:\s+(?:the|its|el|la))?(?:\s+[\p{L}\d-]+){0,4}\s+$/iu;
