/** Who may do what beyond recording and asking. */
export interface Roles {
  isAdmin(userId: string): boolean;
  isApprover(userId: string): boolean;
  /** The approvers that were named; empty = everyone may approve. */
  readonly approvers: readonly string[];
  /** Likewise; empty = everyone. */
  readonly admins: readonly string[];
  readonly sales: readonly string[];
  /** Sees terms, windows, notes, negotiations and offers, in private. */
  isSales(userId: string): boolean;
}

export interface RoleLists {
  readonly admins: readonly string[];
  readonly approvers: readonly string[];
  readonly sales: readonly string[];
}

/** Roles by Slack user id; an empty list means that everyone may. */
export function createRoles({ admins, approvers, sales }: RoleLists): Roles {
  return {
    isAdmin: (userId) => admins.length === 0 || admins.includes(userId),
    admins,
    approvers,
    sales,
    isApprover: (userId) => approvers.length === 0 || approvers.includes(userId),
    isSales: (userId) => sales.length === 0 || sales.includes(userId),
  };
}
