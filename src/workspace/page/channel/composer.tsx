import Paperclip from 'lucide-react/icons/paperclip';
import SendHorizontal from 'lucide-react/icons/send-horizontal';
import X from 'lucide-react/icons/x';
import Zap from 'lucide-react/icons/zap';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { uploadFile } from '../store/send-act.ts';
import { useWorkspace } from '../store/workspace-context.ts';
import { Menu } from '../ui/menu.tsx';
import { CompletionList } from './completion-list.tsx';
import { type Completion, completionsFor, readCommand, typingAt } from './completions.ts';

interface Attached {
  readonly id: string;
  readonly name: string;
}

/** Where a person writes: messages, slash commands, mentions, files. Enter sends, Shift+Enter begins a line. */
export function Composer({
  channel,
  threadTs,
  label,
}: {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly label: string;
}) {
  const { directory, act, tell } = useWorkspace();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [highlighted, setHighlighted] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const [attached, setAttached] = useState<readonly Attached[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const nextCaret = useRef<number | null>(null);
  const listId = useId();

  const typing = typingAt(text, caret);
  const completions = isClosed ? [] : completionsFor(directory, typing);
  const current = completions[Math.min(highlighted, completions.length - 1)];
  const typedCommand = readCommand(text)?.command;
  const help = directory.app.commands.find(
    ({ command }) => command === typedCommand && completions.length === 0,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height and the caret follow the text
  useLayoutEffect(() => {
    const box = area.current;
    if (!box) return;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
    if (nextCaret.current !== null) box.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  }, [text]);

  function write(next: string, at: number): void {
    setText(next);
    setCaret(at);
    setHighlighted(0);
    setClosed(false);
  }

  function complete(completion: Completion): void {
    const next = text.slice(0, typing.start) + completion.insert + text.slice(caret);
    nextCaret.current = typing.start + completion.insert.length;
    write(next, nextCaret.current);
    area.current?.focus();
  }

  async function send(): Promise<void> {
    const command = attached.length === 0 ? readCommand(text) : null;
    if (text.trim() === '' && attached.length === 0) return;
    if (command && threadTs !== null) return tell(`${command.command} is not supported in threads. Sorry!`);
    if (command && !directory.app.commands.some((known) => known.command === command.command))
      return tell(`${command.command} is not a valid command. Type / to see those there are.`);
    write('', 0);
    setAttached([]);
    const result = await act(
      command
        ? { act: 'command', channel, ...command }
        : {
            act: 'say',
            channel,
            text: text.trim(),
            ...(threadTs === null ? {} : { threadTs }),
            ...(attached.length === 0 ? {} : { fileIds: attached.map((file) => file.id) }),
          },
    );
    if (!result.isUnsent) return;
    setText((since) => (since === '' ? text : since));
    setAttached((since) => (since.length === 0 ? attached : since));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const isPlainEnter = event.key === 'Enter' && !event.shiftKey;
    if (current && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      const step = event.key === 'ArrowDown' ? 1 : completions.length - 1;
      setHighlighted((highlighted + step) % completions.length);
    } else if (current && event.key === 'Escape') setClosed(true);
    else if (current && (event.key === 'Tab' || (isPlainEnter && current.insert.trim() !== text.trim())))
      complete(current);
    else if (isPlainEnter) void send();
    else return;
    event.preventDefault();
  }

  async function attach(files: FileList | null): Promise<void> {
    for (const file of files ?? []) {
      const stored = await uploadFile(directory.userId, file);
      if ('error' in stored) tell(stored.error);
      else setAttached((before) => [...before, { id: stored.id, name: file.name }]);
    }
    if (picker.current) picker.current.value = '';
    area.current?.focus();
  }

  const shortcuts = directory.app.shortcuts
    .filter((shortcut) => shortcut.type === 'global')
    .map(({ name, callbackId, description }) => ({
      label: name,
      hint: `${description} · ${directory.app.name}`,
      onPick: () => void act({ act: 'global_shortcut', callbackId }),
    }));
  return (
    <div className="composer">
      <CompletionList id={listId} completions={completions} current={current} onPick={complete} />
      {help && (
        <div className="command-help">
          <strong>{help.command}</strong> {help.usageHint} <span className="hint">{help.description}</span>
        </div>
      )}
      <div className="composer-box">
        {attached.length > 0 && (
          <div className="attached">
            {attached.map((file) => (
              <span className="chip" key={file.id}>
                {file.name}
                <button
                  type="button"
                  aria-label={`Remove ${file.name}`}
                  onClick={() => setAttached(attached.filter((each) => each.id !== file.id))}
                >
                  <X size={12} aria-hidden />
                </button>
              </span>
            ))}
          </div>
        )}
        <textarea
          ref={area}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={completions.length > 0 ? listId : undefined}
          aria-activedescendant={current ? `${listId}-${completions.indexOf(current)}` : undefined}
          onChange={(event) => write(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <div className="composer-tools">
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => void attach(event.target.files)}
          />
          <button
            type="button"
            className="icon-button"
            aria-label="Attach a file"
            title="Attach a file"
            onClick={() => picker.current?.click()}
          >
            <Paperclip size={18} aria-hidden />
          </button>
          {shortcuts.length > 0 && (
            <Menu label="Shortcuts" items={shortcuts}>
              <Zap size={18} aria-hidden />
            </Menu>
          )}
          <button
            type="button"
            className="send"
            aria-label="Send"
            title="Send (Enter)"
            disabled={text.trim() === '' && attached.length === 0}
            onClick={() => void send()}
          >
            <SendHorizontal size={18} aria-hidden />
          </button>
        </div>
      </div>
    </div>
  );
}
