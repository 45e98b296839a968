/** Who may do what beyond recording and asking. */
export interface Roles {
  isAdmin(userId: string): boolean;
  isApprover(userId: string): boolean;
}

/** Roles by Slack user id; an empty list means that everyone may. */
export function createRoles(admins: readonly string[], approvers: readonly string[]): Roles {
  return {
    isAdmin: (userId) => admins.length === 0 || admins.includes(userId),
    isApprover: (userId) => approvers.length === 0 || approvers.includes(userId),
  };
}
