import { blank } from './blank.ts';

const ABOUT =
  /^\s*(?:about|acerca de|sobre|quiénes somos|notes? to editors)(?:\s+\p{Lu}[\p{L}\p{N}&.'’ -]{1,60})?:?\s*$/iu;
const ABOUT_TURKISH = /^\s*\p{Lu}[\p{L}\p{N}&.'’ -]{1,60}\s+hakkında:?\s*$/iu;
const NOTICE =
  /^\s*(?:for immediate release|embargoed until.*|press release|comunicado de prensa|nota de prensa|gacetilla|basın bülteni|para publicación inmediata)\s*:?\s*$/iu;
const LABEL =
  /^\s*(?:exclusive|exclusiva|breaking|update|correction|corrección|düzeltme|özel haber|last minute)\s*[:.–—-]\s*(?=\S)/iu;
const ENDS = /^\s*(?:#{2,}|-?\s?ends?\s?-?|fin)\s*$/iu;

/** The paragraph that says what the company is; the line that names it stays. */
export function withoutBoilerplate(lines: readonly string[]): readonly string[] {
  let isAbout = false;
  return lines.map((line) => {
    if (ABOUT.test(line) || ABOUT_TURKISH.test(line)) {
      isAbout = true;
      return line;
    }
    if (line.trim() === '' || ENDS.test(line)) isAbout = false;
    if (isAbout || ENDS.test(line) || NOTICE.test(line)) return blank(line);
    return line.replace(LABEL, blank);
  });
}
