/** Case endings of Turkish on a proper name, folded (ı as i, ü as u), with the buffer letters y and n. */
const CASES =
  'nda nde ndan nden ndaki ndeki da de ta te dan den tan ten daki deki taki teki ya ye na ne a e yi yu i u ni nu nin nun in un yla yle la le ca ce';
const WITH_APOSTROPHE = new Set(`${CASES} nca nce lilar liler dir dur`.split(' '));

/** Endings that are believed without an apostrophe: short ones would cut names of other languages ("Indiana"). */
const WITHOUT_APOSTROPHE = [
  'ndaki',
  'ndeki',
  'daki',
  'deki',
  'taki',
  'teki',
  'ndan',
  'nden',
  'nda',
  'nde',
  'dan',
  'den',
  'tan',
  'ten',
  'nin',
  'nun',
  'da',
  'de',
  'ta',
  'te',
  'ya',
  'ye',
];

/** True for what may follow an apostrophe after a Turkish name: Rusya'da, Türkiye'nin. */
export function isTurkishSuffix(key: string): boolean {
  return WITH_APOSTROPHE.has(key);
}

/** The ways to cut a word into a stem of three letters or more and a case ending, longest ending first. */
export function withoutTurkishSuffix(
  key: string,
): readonly { readonly stem: string; readonly suffix: string }[] {
  return WITHOUT_APOSTROPHE.filter((suffix) => key.endsWith(suffix) && key.length - suffix.length >= 3).map(
    (suffix) => ({
      stem: key.slice(0, -suffix.length),
      suffix,
    }),
  );
}
