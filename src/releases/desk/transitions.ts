import { UserError } from '../../platform/errors.ts';

export const RELEASE_STATES = ['draft', 'in_review', 'approved', 'released', 'withdrawn'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** Every way a release can go: what may be done in which states, and where it leads. Nothing else moves a release. */
export const TRANSITIONS = {
  request_review: { from: ['draft'], to: 'in_review' },
  approve: { from: ['in_review'], to: 'approved' },
  request_changes: { from: ['in_review'], to: 'draft' },
  reopen: { from: ['approved'], to: 'draft' },
  release: { from: ['approved'], to: 'released' },
  withdraw: { from: ['draft', 'in_review', 'approved'], to: 'withdrawn' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly ReleaseState[]; readonly to: ReleaseState }>
>;
export type Transition = keyof typeof TRANSITIONS;

/** The states in which its text may be changed. */
export const EDITABLE: readonly ReleaseState[] = ['draft', 'in_review'];

export const STATE_WORDS: Readonly<Record<ReleaseState, string>> = {
  draft: 'draft',
  in_review: 'in review',
  approved: 'approved',
  released: 'released',
  withdrawn: 'withdrawn',
};

const DONE: Readonly<Record<Transition, string>> = {
  request_review: 'sent for approval',
  approve: 'approved',
  request_changes: 'sent back',
  reopen: 'reopened',
  release: 'marked as released',
  withdraw: 'withdrawn',
};

/** Whether a release can be moved so now. */
export function allows(state: ReleaseState, transition: Transition): boolean {
  return (TRANSITIONS[transition].from as readonly ReleaseState[]).includes(state);
}

/** What to say to somebody whose request came too late. */
export function notNow(id: number, state: ReleaseState, transition: Transition): UserError {
  return new UserError(
    'release_state',
    `Release #${id} is ${STATE_WORDS[state]}: it cannot be ${DONE[transition]}. Type /release ${id} to see it as it stands.`,
  );
}

export interface ApprovalRule {
  readonly isApprover: boolean;
  /** The person asked for the release or for this approval. */
  readonly isRequester: boolean;
  /** Nobody else may approve. */
  readonly isOnlyApprover: boolean;
}

/**
 * Four eyes: who asks does not approve, unless nobody else may.
 *
 * @throws UserError that says who may
 */
export function checkMayApprove({ isApprover, isRequester, isOnlyApprover }: ApprovalRule): void {
  if (!isApprover) {
    throw new UserError(
      'release_approver',
      'Only the approvers of releases can do this (DEALWIRE_APPROVERS names them).',
    );
  }
  if (isRequester && !isOnlyApprover) {
    throw new UserError('release_own', 'You asked for this release, so somebody else has to approve it.');
  }
}
