import { createContext, useContext } from 'react';
import type { ActResult, PageChannel, PageSnapshot, PageUser } from '../../serve-page/protocol.ts';
import type { Act } from './send-act.ts';

/** Who and what there is to refer to: all that messages need of the workspace, and seldom different. */
export interface Directory extends Pick<PageSnapshot, 'app' | 'userId' | 'users' | 'appChannelId'> {
  readonly channels: readonly Pick<PageChannel, 'id' | 'name' | 'kind'>[];
}

/** What every part of the page may use. */
export interface PageWorkspace {
  readonly directory: Directory;
  /** Does something as the person who looks; an error is shown to them by itself. */
  readonly act: (act: Act) => Promise<ActResult>;
  readonly tell: (text: string) => void;
}

export const WorkspaceContext = createContext<PageWorkspace | null>(null);

export function useWorkspace(): PageWorkspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('used outside of the workspace');
  return workspace;
}

/** The person or bot with this id; somebody unknown has the id for a name. */
export function personOf(directory: Pick<Directory, 'users'>, id: string): PageUser {
  return (
    directory.users.find((user) => user.id === id) ?? { id, name: id, realName: id, isBot: false, role: '' }
  );
}

/** How a channel is called where it is referred to. */
export function channelName(directory: Directory, id: string): string {
  const channel = directory.channels.find((each) => each.id === id);
  if (channel === undefined) return id;
  return channel.kind === 'im' ? directory.app.name : channel.name;
}
