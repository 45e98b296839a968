import type { PageAct } from '../../serve-page/page-act.ts';
import type { ActResult, PageChannel } from '../../serve-page/protocol.ts';

type WithoutUser<Act> = Act extends unknown ? Omit<Act, 'user'> : never;

/** An act of the person who looks; who that is, is added on the way. */
export type Act = WithoutUser<PageAct>;

const OUT_OF_REACH: ActResult = {
  error: 'The local workspace does not answer: is it still running?',
  isUnsent: true,
};

/** Does something as this person. Never throws: what went wrong is a sentence in the result. */
export async function sendAct(user: string, act: Act): Promise<ActResult> {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...act, user }),
    });
    if (!response.ok) return { error: await response.text() };
    return await response.json();
  } catch {
    return OUT_OF_REACH;
  }
}

/** The messages before a ts, with their threads. */
export async function fetchOlder(
  user: string,
  channel: string,
  before: string,
): Promise<Pick<PageChannel, 'messages' | 'hasOlder'>> {
  const query = new URLSearchParams({ user, channel, before });
  const response = await fetch(`/page/messages?${query}`);
  return response.json();
}

/** Hands a file over; returns its id, or the reason why not. */
export async function uploadFile(
  user: string,
  file: File,
): Promise<{ readonly id: string } | { readonly error: string }> {
  const query = new URLSearchParams({ user, name: file.name });
  try {
    const response = await fetch(`/page/upload?${query}`, { method: 'POST', body: file });
    return await response.json();
  } catch {
    return { error: `${file.name} could not be uploaded.` };
  }
}

/** Where a shared file can be read or, with `downloads`, saved. */
export function fileAddress(file: { readonly id: string; readonly name: string }, downloads = false): string {
  return `/page/files/${file.id}/${encodeURIComponent(file.name)}${downloads ? '?download=1' : ''}`;
}
