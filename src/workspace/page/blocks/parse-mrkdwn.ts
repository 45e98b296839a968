/** A piece of a text in Slack's markup. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'struck'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly pieces: readonly Piece[] }
  | { readonly kind: 'user' | 'channel' | 'group'; readonly id: string; readonly label: string }
  | { readonly kind: 'broadcast'; readonly range: string }
  | { readonly kind: 'date'; readonly epoch: number; readonly format: string; readonly fallback: string }
  | { readonly kind: 'emoji'; readonly name: string };

/** A paragraph, a quotation or preformatted lines. */
export type Passage =
  | { readonly kind: 'lines' | 'quote'; readonly lines: readonly (readonly Piece[])[] }
  | { readonly kind: 'preformatted'; readonly text: string };

/** Reads Slack's markup; what is no markup stays as it is, escapes become their characters. */
export function parseMrkdwn(text: string): readonly Passage[] {
  return text.split(/```\n?/).flatMap((part, index): readonly Passage[] => {
    if (index % 2 === 1) return [{ kind: 'preformatted', text: unescapeText(stripMarks(part)) }];
    return part === '' ? [] : passagesOf(part);
  });
}

function passagesOf(text: string): readonly Passage[] {
  const passages: { kind: 'lines' | 'quote'; lines: (readonly Piece[])[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?/.exec(line);
    const kind = quoted ? 'quote' : 'lines';
    const last = passages.at(-1);
    const pieces = parseLine(line.slice(quoted?.[0].length ?? 0));
    if (last?.kind === kind) last.lines.push(pieces);
    else passages.push({ kind, lines: [pieces] });
  }
  return passages;
}

const TOKEN = /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+'-]+(?::skin-tone-\d)?):/i;
const STYLED = /(^|[\s(["'“‘>/—–-])([*_~])(?=\S)((?:(?!\2).)*?[^\s])\2(?![\p{L}\p{N}])/u;
const STYLES = { '*': 'bold', _: 'italic', '~': 'struck' } as const;

/** One line. Styles may hold tokens, and each other. */
export function parseLine(line: string): readonly Piece[] {
  const styled = STYLED.exec(line);
  const token = TOKEN.exec(line);
  if (token && (!styled || token.index <= styled.index + (styled[1]?.length ?? 0))) {
    return [
      ...plain(line.slice(0, token.index)),
      tokenPiece(token),
      ...parseLine(line.slice(token.index + token[0].length)),
    ];
  }
  if (!styled) return plain(line);
  const [all, before = '', mark, inner = ''] = styled;
  return [
    ...plain(line.slice(0, styled.index) + before),
    { kind: STYLES[mark as keyof typeof STYLES], pieces: parseLine(inner) },
    ...parseLine(line.slice(styled.index + all.length)),
  ];
}

function tokenPiece([all, reference, code, emoji]: RegExpExecArray): Piece {
  if (code !== undefined) return { kind: 'code', text: unescapeText(code) };
  if (emoji !== undefined) return { kind: 'emoji', name: emoji };
  return reference === undefined ? { kind: 'text', text: all } : referencePiece(reference);
}

function referencePiece(reference: string): Piece {
  const bar = reference.indexOf('|');
  const target = bar < 0 ? reference : reference.slice(0, bar);
  const label = bar < 0 ? '' : unescapeText(reference.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!date^')) {
    const [, epoch = '', format = ''] = target.split('^');
    return { kind: 'date', epoch: Number(epoch), format, fallback: label };
  }
  if (target.startsWith('!subteam^')) return { kind: 'group', id: target.slice('!subteam^'.length), label };
  if (target.startsWith('!')) return { kind: 'broadcast', range: target.slice(1) };
  const url = unescapeText(target);
  return { kind: 'link', url, pieces: label === '' ? [{ kind: 'text', text: url }] : parseLine(label) };
}

function plain(text: string): readonly Piece[] {
  return text === '' ? [] : [{ kind: 'text', text: unescapeText(text) }];
}

/** In preformatted text, links lose their brackets. */
function stripMarks(text: string): string {
  return text.replace(
    /<([^<>|\n]+)(?:\|([^<>\n]*))?>/g,
    (_all, target: string, label?: string) => label ?? target,
  );
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
