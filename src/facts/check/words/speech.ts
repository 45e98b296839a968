/** Verbs that stand beside a quotation and its speaker. */
const VERBS =
  'said|says|argues|argued|recalls|recalled|insists|insisted|believes|observed|observes|reflected|enthused|sums up|points out|pointed out|sostiene|sostuvo|subraya|subrayó|remarca|remarcó|recuerda|recordó|celebra|celebró|cuenta|contó|resume|insiste|insistió|puntualiza|puntualizó|added|adds|explained|explains|commented|comments|noted|notes|stated|states|declared|remarked|told|tells|continued|concluded|dijo|dice|señaló|señala|afirmó|afirma|comentó|comenta|agregó|agrega|añadió|añade|explicó|explica|destacó|destaca|aseguró|asegura|declaró|declara|expresó|expresa|indicó|indica|manifestó|apuntó|concluyó';

export const SPEECH = new RegExp(
  `(?<![\\p{L}])(?:${VERBS}|according to|in the words of|según|en palabras de)(?![\\p{L}])`,
  'iu',
);
