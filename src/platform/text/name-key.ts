/** Letters that Unicode does not decompose into a base letter and an accent. */
const FOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  ς: 'σ',
};
const FOLDED_LETTER = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');

/**
 * The comparison key of any name: lower case, accents and punctuation dropped, `&` read as "and", an attached `+`
 * as "plus", white space made one blank.
 *
 * Turkish dotted and dotless i both become i. Letters of other scripts stay as they are (Greek without its accents),
 * so the key is empty only for a text without any letter or digit. `nameKey(nameKey(x)) === nameKey(x)`.
 */
export function nameKey(text: string): string {
  return foldLetters(spellSigns(text))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/(^| )\p{M}+/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Lower case without accents; punctuation and spaces stay where they are. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(FOLDED_LETTER, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '$1')
    .normalize('NFC');
}

/** "Canal+", "A+E" and "Canal +" say plus; the sign between two blanks only joins ("Sky + ZDF"). */
function spellSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/&/g, ' and ')
    .replace(/(?<=[\p{L}\p{N}])\++|\++(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}]\s)\++(?=\s*$)/gu, ' plus ');
}
