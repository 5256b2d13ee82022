import type { ConversationState } from '../../../src/workspace/workspace.ts';

/** What an agent can do now: write, choose a template, or nothing, and why. */
export type Standing =
  | { readonly kind: 'freeform'; readonly closesAt: number | null }
  | {
      readonly kind: 'template';
      readonly because: 'window-closed' | 'window-not-opened' | 'archived' | 'no-session';
    }
  | { readonly kind: 'none'; readonly reason: string };

export function standingOf({ maySend, summary }: ConversationState): Standing {
  const session = summary?.session ?? null;
  if (maySend.freeform.ok) return { kind: 'freeform', closesAt: session?.view.window.closesAt ?? null };
  if (!maySend.template.ok) return { kind: 'none', reason: maySend.template.reason };
  if (session === null) return { kind: 'template', because: 'no-session' };
  const { disposition } = session.view;
  if (disposition === 'archived') return { kind: 'template', because: 'archived' };
  return { kind: 'template', because: disposition === 'initiated' ? 'window-not-opened' : 'window-closed' };
}
