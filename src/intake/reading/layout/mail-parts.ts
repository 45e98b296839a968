import { blank } from './blank.ts';

const HEADER =
  /^\s*(?:from|to|cc|bcc|date|sent|reply-to|importance|attachments?|de|para|fecha|enviado|kimden|kime|tarih|gönderen|gönderilen)\s*:\s/iu;
const SUBJECT = /^\s*(?:subject|asunto|re|konu|betreff)\s*:\s*/iu;
const REPLY_MARKS = /^(?:\s*(?:re|fw|fwd|rv|tr|ynt|ilt|aw|wg)\s*:\s*)+/iu;
const ORIGINAL = /^\s*(?:-{2,}.*-{2,}|_{5,}|begin forwarded message:?|---+)\s*$/iu;
/** "On 7 March, Jane wrote:". */
const WROTE =
  /^\s*(?:on|el|le)\s.{4,80}\s(?:wrote|escribió|a écrit)\s?:\s*$|^.{4,80}\s(?:şunları yazdı|yazdı)\s?:\s*$/iu;
const CLOSING =
  /^\s*(?:(?:all (?:the|my) )?best(?: regards| wishes)?|(?:kind|warm|best)(?:est)? regards|regards|cheers|thanks(?: again)?|many thanks|thank you|sincerely|yours|saludos(?: cordiales)?|un (?:saludo|abrazo)|abrazos?|gracias|atentamente|sevgiler|saygılarımla|saygılar|selamlar|iyi çalışmalar|teşekkürler)\s*[,.!]*\s*(?:\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,2})?\s*$/iu;
const GREETING =
  /^\s*(?:(?:hi|hello|hey|dear|hola|estimad[ao]s?|querid[ao]s?|merhaba|sevgili|sayın|good (?:morning|afternoon|evening)|buen[ao]s (?:días|tardes))(?: (?:all|team|everyone|both|folks|colleagues|a todos|equipo|herkese|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?))?|all|team|arkadaşlar(?: günaydın)?|chicos|equipo)\s*[,!:](?=\s|$)/iu;
const NAME_ALONE = /^\s*\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s*$/u;
/** "Riga, Latvia" under who somebody is. */
const CITY_LINE = /^\s*\p{Lu}[\p{L} .-]{1,30}(?:, | · )\p{Lu}[\p{L} .·-]{1,50}\s*$/u;
const ROLE_LINE =
  /(?:head|manager|director|vp|svp|evp|chief|executive|acquisitions|sales|gerente|ventas|müdür|satış|genel)/iu;
const CONTACT =
  /^\s*(?:(?:media|press|sales) )?(?:contacts?|enquiries|prensa|contacto|iletişim|for (?:more|further) information)\b[^.]*$|unsubscribe|you receive this|view in browser/iu;
const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|https?:\/\/\S+|www\.\S+/giu;

/** What mails carry around their words: who wrote to whom when, signatures, contacts. The subject stays. */
export function withoutMailParts(lines: readonly string[]): readonly string[] {
  let isSigned = false;
  return lines.map((line, index) => {
    if (/^\s*--\s*$/.test(line)) isSigned = true;
    if (isSigned && (ORIGINAL.test(line) || HEADER.test(line) || /^\s*>/.test(line))) isSigned = false;
    if (isSigned || ORIGINAL.test(line) || WROTE.test(line) || CLOSING.test(line)) return blank(line);
    if (isHeader(lines, index) || CONTACT.test(line)) return blank(line);
    if (NAME_ALONE.test(line) && closes(lines, index)) return blank(line);
    if (CITY_LINE.test(line) && ROLE_LINE.test(lines[index - 1] ?? '')) return blank(line);
    if (SUBJECT.test(line) && (isHeader(lines, index - 1) || isHeader(lines, index + 1) || index === 0))
      return line
        .replace(SUBJECT, blank)
        .replace(
          /^(\s*)(.*)$/u,
          (_, space: string, rest: string) => space + rest.replace(REPLY_MARKS, blank),
        );
    return line.replace(GREETING, blank).replace(ADDRESS, blank);
  });
}

/** "To: …" among others of its kind; "Para: …" alone may be Spanish for a list. */
function isHeader(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!HEADER.test(line)) return false;
  return [lines[index - 1] ?? '', lines[index + 1] ?? ''].some(
    (other) => HEADER.test(other) || SUBJECT.test(other),
  );
}

/** The name under "Best," or the last line of a mail. */
function closes(lines: readonly string[], index: number): boolean {
  const before = lines.slice(Math.max(0, index - 2), index).filter((line) => line.trim() !== '');
  const last = before.at(-1) ?? '';
  if (CLOSING.test(last)) return true;
  const next = lines[index + 1] ?? '';
  return (
    /(?:manager|director|sales|head|executive|gerente|ventas|müdür|satış)/iu.test(next) && next.length < 80
  );
}
