import type { Masking } from '../../src/masking/index.ts';

/**
 * What rows of a host are masked by: the host says it, and the viewer of a workspace, where there is one. Numbers are
 * shown only where somebody says so and nobody says otherwise.
 */
export function tableMasking(
  said: Masking | null,
  viewer: { readonly masking: Masking } | null | undefined,
): Masking | null {
  const all = [said, viewer?.masking ?? null].filter((one) => one !== null);
  return all.find(({ masked }) => masked) ?? all[0] ?? null;
}
