/** One exchange between the workspace and the app, in either direction. */
export interface TrafficEntry {
  readonly id: number;
  readonly direction: 'to_app' | 'from_app';
  /** A Web API method, `response_url`, `upload`, or what was dispatched: `slash_command`, `block_actions`, `event:message`. */
  readonly kind: string;
  /** Milliseconds since the epoch when the request left. */
  readonly at: number;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** Null when no answer came. */
  readonly response: { readonly status: number; readonly body: string } | null;
  readonly error: string | null;
}

export interface TrafficLog {
  /** Oldest first; only the last ones are kept. */
  entries(): readonly TrafficEntry[];
  /** The calls that the app made to this method, oldest first. */
  callsOf(method: string): readonly TrafficEntry[];
  clear(): void;
  add(entry: Omit<TrafficEntry, 'id'>): TrafficEntry;
}

/** A log that keeps the last `limit` exchanges and tells each new one to `onAdd`. */
export function createTrafficLog(input: {
  readonly limit: number;
  readonly onAdd: (entry: TrafficEntry) => void;
}): TrafficLog {
  let entries: TrafficEntry[] = [];
  let lastId = 0;
  return {
    entries: () => entries,
    callsOf: (method) => entries.filter((entry) => entry.direction === 'from_app' && entry.kind === method),
    clear() {
      entries = [];
    },
    add(entry) {
      lastId += 1;
      const numbered = { ...entry, id: lastId };
      entries = [...entries.slice(-(input.limit - 1)), numbered];
      input.onAdd(numbered);
      return numbered;
    },
  };
}
