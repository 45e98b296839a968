/** Nouns for what is sold, in English, Spanish and Turkish; a title often follows one directly. */
export const GENRE =
  'dramas?|dramedy|dramedies|series|mini-?series|soaps?|soap operas?|telenovelas?|novelas?|thrillers?|chillers?|comedy|comedies|rom-?com|films?|movies?|features?|picture|documentary|documentaries|docu-?series|docs?|animation|cartoon|formats?|shows?|quiz|epic|sagas?|whodunit|mystery|noir|western|musical|biopic|sitcom|titles?|hits?|romance|melodrama|franchise|spin-off|programmes?|programs?|competition|contest|horror|fantasy|adventure|procedural|anthology|sequel|prequel|winner|entry|contender|selection|pic|dizi|serials?|blockbusters?|tearjerkers?|toon|preschooler|period piece|debut|opener|' +
  'serie|película|pelicula|filme|ficción|ficcion|tira|comedia|documental|formato|miniserie|melodrama|superproducción|producción|drama turco|largometraje|cinta|programa|concurso|' +
  'dizisi|dizisinin|dizisini|filmi|filminin|yapımı|programı|yarışması|belgeseli';

/** A genre noun and a blank at the end of what stands before a name. */
export const GENRE_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${GENRE})\\s+(?:(?:diari[ao]|turc[ao]|dramátic[ao]|romántic[ao]|juvenil|policial|policíac[ao]|infantil|semanal|históric[ao]|español|española|colombian[ao]|mexican[ao]|argentin[ao]|chilen[ao])\\s+)?$`,
  'iu',
);
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
