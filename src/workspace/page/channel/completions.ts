import type { Directory } from '../store/workspace-context.ts';

/** Something that the composer offers to write. */
export interface Completion {
  readonly label: string;
  /** What may follow it; empty for most. */
  readonly usage: string;
  readonly hint: string;
  /** What stands in the text instead of what was typed. */
  readonly insert: string;
}

/** What is being typed at the caret, and where it starts. */
export interface Typing {
  readonly kind: 'command' | 'mention' | 'channel' | 'nothing';
  readonly start: number;
  readonly text: string;
}

/** A slash command stands first in the text; `@` and `#` begin a word anywhere. */
export function typingAt(text: string, caret: number): Typing {
  const before = text.slice(0, caret);
  const command = /^\/(\S*)$/.exec(before);
  if (command) return { kind: 'command', start: 0, text: command[1] ?? '' };
  const reference = /(?:^|\s)([@#])([\p{L}\p{N}._-]*)$/u.exec(before);
  if (!reference) return { kind: 'nothing', start: caret, text: '' };
  const [, sign, word = ''] = reference;
  return { kind: sign === '@' ? 'mention' : 'channel', start: caret - word.length - 1, text: word };
}

/** What fits to what is being typed. */
export function completionsFor(directory: Directory, typing: Typing): readonly Completion[] {
  const wanted = typing.text.toLocaleLowerCase();
  switch (typing.kind) {
    case 'command':
      return directory.app.commands
        .filter(({ command }) => command.slice(1).startsWith(wanted))
        .map(({ command, description, usageHint }) => ({
          label: command,
          usage: usageHint,
          hint: description,
          insert: `${command} `,
        }));
    case 'mention':
      return directory.users
        .filter((user) =>
          [user.name, ...user.realName.split(' ')].some((name) =>
            name.toLocaleLowerCase().startsWith(wanted),
          ),
        )
        .map((user) => ({
          label: user.realName,
          usage: '',
          hint: user.isBot ? 'App' : user.role,
          insert: `@${user.name} `,
        }));
    case 'channel':
      return directory.channels
        .filter((channel) => channel.kind !== 'im' && channel.name.startsWith(wanted))
        .map((channel) => ({ label: `#${channel.name}`, usage: '', hint: '', insert: `#${channel.name} ` }));
    case 'nothing':
      return [];
  }
}

/** A text that is a command: its name and what follows it; null for anything else. */
export function readCommand(text: string): { readonly command: string; readonly text: string } | null {
  const match = /^\s*(\/[^\s/]+)(?:\s+([\s\S]*))?$/.exec(text);
  return match ? { command: match[1] ?? '', text: match[2]?.trim() ?? '' } : null;
}
