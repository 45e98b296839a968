import { useEffect, useState } from 'react';
import type { PageEvent } from '../../serve-page/protocol.ts';
import type { TrafficEntry } from '../../traffic.ts';

const KEPT = 1000;

/** The traffic between workspace and app, newest first, as long as somebody looks. */
export function useTraffic(): readonly TrafficEntry[] {
  const [entries, setEntries] = useState<readonly TrafficEntry[]>([]);
  useEffect(() => {
    const stream = new EventSource('/page/traffic');
    stream.onopen = () => setEntries([]);
    stream.onmessage = ({ data }) => {
      const event: PageEvent = JSON.parse(data);
      if (event.type !== 'traffic') return;
      setEntries((before) => [...event.entries.toReversed(), ...before].slice(0, KEPT));
    };
    return () => stream.close();
  }, []);
  return entries;
}
