import type { AppSurface } from './protocol.ts';

/** What the browser's page needs to know beyond the workspace. */
export interface PageOptions {
  readonly app: AppSurface;
  /** What each person does, by user id. */
  readonly roles: Readonly<Record<string, string>>;
  /** The channel that a newcomer sees first. */
  readonly firstChannel: string;
  /** Fills the workspace by what people type; null when there is nothing to fill it with. */
  readonly playSamples: (() => Promise<void>) | null;
  /** Empties what the app has on record; the workspace is emptied by itself. */
  readonly emptyRecord: () => Promise<void>;
  /** Resolves once the app answers; left out, it does. */
  readonly appReady?: () => Promise<void>;
}
