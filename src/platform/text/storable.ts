/** A text without what no database keeps: control characters go, halves of characters are marked as unreadable. */
export function storable(text: string): string {
  return text
    .replace(/[\v\f]/g, ' ')
    .replace(/[^\P{Cc}\n\r\t]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
