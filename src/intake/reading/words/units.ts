/** A stretch of a story that is read on its own; `start` and `end` are string offsets without outer white space. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** `row` is a line of a table; `item` a sentence of a list item; `line` a short line of its own. */
  readonly kind: 'sentence' | 'item' | 'line' | 'row';
  /** Units of one paragraph or one list item share it. */
  readonly block: number;
}

const BULLET = /^\s*(?:[-*•–—·▪‣◦]|\d{1,2}[.)])\s+/u;
const TABLE_ROW = /\||\t/;
/** "Airport Cats (S2): …", "Peru: …". */
const HEADS_LINE = /^\p{Lu}[^.:;,!?]{1,50}:\s/u;
/** A line shorter than this was ended by its writer, not by the width of a page. */
const WRAPPED_AT = 60;

const ABBREVIATION =
  /(?:^|[^\p{L}])(?:no|nr|núm|mr|mrs|ms|dr|dra|st|sr|sra|jr|vs|inc|ltd|co|corp|bros|prod|est|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ep|eps|vol|incl|excl|rep|temp|cap|ed|u\.s|u\.k|s\.a|a\.ş|ee|\p{L})$/iu;
const SENTENCE_END = /[.!?…]+["”’»')\]]*(?=\s+["“‘«'([¿¡]*[\p{Lu}\p{N}]|\s*$)/gu;

/** Cuts a story into its sentences, list items and table rows. Stops of "No. 7" and "Inc." end nothing. */
export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let block = 0;
  for (const piece of piecesOf(text)) {
    block += 1;
    if (piece.kind === 'row') units.push({ ...piece, block });
    else
      for (const [start, end] of sentencesOf(text, piece.start, piece.end)) {
        units.push({ start, end, kind: piece.kind, block });
      }
  }
  return units;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: Unit['kind'];
}

/** Lines, with those that a page's width has cut joined again. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: { start: number; end: number; kind: Unit['kind']; last: string } | null = null;
  let offset = 0;
  const close = () => {
    if (open) pieces.push({ start: open.start, end: open.end, kind: pieceKind(text, open) });
    open = null;
  };
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const start = offset + line.indexOf(trimmed);
    const end = start + trimmed.length;
    offset += line.length + 1;
    if (trimmed === '') {
      close();
      continue;
    }
    const bullet = BULLET.exec(line);
    if (TABLE_ROW.test(trimmed)) {
      close();
      pieces.push({ start, end, kind: 'row' });
      continue;
    }
    const current = open as { start: number; end: number; kind: Unit['kind']; last: string } | null;
    const continues =
      current !== null &&
      !bullet &&
      !HEADS_LINE.test(trimmed) &&
      (/^\p{Ll}/u.test(trimmed) || (current.last.length >= WRAPPED_AT && !/[.!?:;]$/.test(current.last)));
    if (continues && current) {
      open = { ...current, end, last: trimmed };
      continue;
    }
    close();
    const inner = bullet ? offset - line.length - 1 + bullet[0].length : start;
    const isItem = bullet !== null || (HEADS_LINE.test(trimmed) && !/[.!?:]$/.test(trimmed));
    open = { start: inner, end, kind: isItem ? 'item' : 'sentence', last: trimmed };
  }
  close();
  return pieces.filter((piece) => piece.end > piece.start);
}

function pieceKind(text: string, piece: Piece): Unit['kind'] {
  const words = text.slice(piece.start, piece.end);
  return piece.kind === 'sentence' && words.length < WRAPPED_AT && !/[.!?]["”’»)]*$/.test(words)
    ? 'line'
    : piece.kind;
}

function sentencesOf(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const body = text.slice(from, to);
  const sentences: (readonly [number, number])[] = [];
  let start = 0;
  for (const match of body.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (endsInside(body, start, match.index, match[0])) continue;
    sentences.push(...bounded(text, from + start, from + end));
    start = end + (/^\s*/.exec(body.slice(end))?.[0].length ?? 0);
  }
  if (start < body.length) sentences.push(...bounded(text, from + start, to));
  return sentences;
}

/** No writer's sentence is longer. */
const LONGEST = 1200;

/** Words without a stop, by the thousand, are read in pieces, so that the time to read a text grows with its length only. */
function bounded(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let start = from;
  while (to - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = space > start ? space : start + LONGEST;
    pieces.push([start, end]);
    start = end + (/^\s*/.exec(text.slice(end, end + 100))?.[0].length ?? 0);
  }
  return start < to ? [...pieces, [start, to]] : pieces;
}

/** A stop that belongs to an abbreviation, or that stands inside brackets still open. */
function endsInside(body: string, start: number, stop: number, mark: string): boolean {
  const before = body.slice(start, stop);
  if (mark === '.' && ABBREVIATION.test(before)) {
    // "… in the U.S. The film": an abbreviation can end a sentence where a common word with a capital follows.
    const next = body.slice(stop + 1);
    return (
      !/\p{L}\.\p{L}$/u.test(before) || !/^\s+(?:The|It|In|A|An|And|But|This|That|El|La|En)\s/u.test(next)
    );
  }
  const opened = before.match(/\(/g)?.length ?? 0;
  const closed = (before + mark).match(/\)/g)?.length ?? 0;
  return opened > closed && body.slice(stop).includes(')');
}

/** The unit that holds the offset; null between units. Units stand in order. */
export function unitAt(units: readonly Unit[], offset: number): Unit | null {
  let low = 0;
  let high = units.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const unit = units[middle];
    if (!unit) return null;
    if (offset < unit.start) high = middle - 1;
    else if (offset >= unit.end) low = middle + 1;
    else return unit;
  }
  return null;
}
