import { isUtf8 } from 'node:buffer';

/**
 * The text of a file as spreadsheet programs write it: UTF-8 with or without a byte order mark, UTF-16 with one
 * (Excel's "Unicode text"), and Windows-1252 for bytes that are no UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}
