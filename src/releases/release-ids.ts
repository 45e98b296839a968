import { metadataOf } from '../platform/slack/modal.ts';

/** The release and the version that somebody was looking at. */
export interface VersionIds {
  readonly releaseId: number;
  readonly version: number;
}

/** Of a button: "12:3". */
export function idsIn(value: string): VersionIds {
  const [releaseId, version] = value.split(':').map(Number);
  return { releaseId: releaseId ?? 0, version: version ?? 0 };
}

/** Of a form. */
export function idsOf(view: { readonly private_metadata: string }): VersionIds {
  const { releaseId, version } = metadataOf(view);
  return { releaseId: Number(releaseId), version: Number(version) };
}
