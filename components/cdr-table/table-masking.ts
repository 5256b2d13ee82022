import type { Masking } from '../../src/masking/index.ts';

/**
 * What rows of a host are masked by: the host says it, and the viewer of a workspace, where there is one. Numbers are
 * shown only where somebody says so and nobody says otherwise. Of a workspace whose viewer is not known, or not there any
 * more, nobody knows that.
 */
export function tableMasking(
  said: Masking | null,
  workspace: { readonly viewer: { readonly masking: Masking } | null } | null,
): Masking | null {
  if (workspace?.viewer === null) return null;
  const all = [said, workspace?.viewer.masking ?? null].filter((one) => one !== null);
  return all.find(({ masked }) => masked) ?? all[0] ?? null;
}
