import { isUtf8 } from 'node:buffer';

/** What Windows-1252 has in place of the control characters of Latin-1, from byte 0x80; blank = nothing. */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The text of a file as spreadsheet programs write it: UTF-8 with or without a byte order mark, UTF-16 with one
 * (Excel's "Unicode text"), and Windows-1252 for bytes that are no UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeWindows1252(bytes);
}

/** Node 20 takes Latin-1 for Windows-1252, so the difference is made here. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => FROM_0X80[sign.charCodeAt(0) - 0x80]?.trim() || sign);
}
