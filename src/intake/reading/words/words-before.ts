const LOOKED_AT = 90;

/** The words right before an offset, as far as any rule looks; a mark stands for what was cut off in front of them. */
export function wordsBefore(text: string, offset: number): string {
  return offset <= LOOKED_AT ? text.slice(0, offset) : `§${text.slice(offset - LOOKED_AT, offset)}`;
}
