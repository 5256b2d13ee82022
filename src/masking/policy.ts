/**
 * Why a viewer is masked or not. Closed: interfaces word each of these themselves.
 * - `group-shows-numbers`, `group-hides-numbers`: the user's security access group has *Display client
 *   numbers instead of Acc ID* on or off
 * - `group-unknown`: the user is in a group that nobody could name; masked to be on the safe side
 * - `account-hides-numbers`, `account-shows-numbers`: the user has no group, and the account's *Replace client
 *   numbers with Acc IDs* is on or off
 */
export type MaskingReason =
  | 'group-shows-numbers'
  | 'group-hides-numbers'
  | 'group-unknown'
  | 'account-hides-numbers'
  | 'account-shows-numbers';

/**
 * Whether clients' numbers are hidden from a viewer. As the backend says it (`GET /me`), `because` may be a reason
 * that this version does not know. Wherever a function takes a masking that is not known yet (`undefined` or
 * `null`), the viewer counts as masked.
 */
export type Masking = { readonly masked: boolean; readonly because: string };

/** A user, as far as masking looks at one. `groupId` is null or absent for a user in no security access group. */
export type UserInGroup = { readonly groupId?: string | null };

/** A security access group. `displayClientNumbers` is its *Display client numbers instead of Acc ID*. */
export type SecurityGroup = {
  readonly id: string;
  readonly name?: string;
  readonly displayClientNumbers?: boolean;
};

/** The account's setting *Replace client numbers with Acc IDs*. */
export type AccountMasking = { readonly replaceClientNumbers?: boolean };

/**
 * Decides whether a user sees clients' numbers: the group decides for a user in one, the account for all others.
 * What cannot be told is masked: a group that is not in `groups`, and a setting that is absent.
 */
export function maskingFor(
  user: UserInGroup,
  groups: readonly SecurityGroup[],
  account: AccountMasking,
): { masked: boolean; because: MaskingReason } {
  const { groupId } = user;
  if (groupId === null || groupId === undefined) {
    return account.replaceClientNumbers === false
      ? { masked: false, because: 'account-shows-numbers' }
      : { masked: true, because: 'account-hides-numbers' };
  }
  const group = groups.find((candidate) => candidate.id === groupId);
  if (!group) return { masked: true, because: 'group-unknown' };
  return group.displayClientNumbers
    ? { masked: false, because: 'group-shows-numbers' }
    : { masked: true, because: 'group-hides-numbers' };
}

/** True unless it is known that the viewer may see numbers. */
export function hidesNumbers(masking: Masking | null | undefined): boolean {
  return masking?.masked !== false;
}
