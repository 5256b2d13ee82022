import { createWorkspace } from './create-workspace.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

type Listener = (workspace: Workspace | null, locale: string | null) => void;

let configured: Workspace | null = null;
let locale: string | null = null;
const listeners = new Set<Listener>();

/**
 * Sets the workspace of the page: elements that are linked to no other use it. The one set before is closed; null
 * leaves the page without.
 */
export function configure(options: WorkspaceOptions): Workspace;
export function configure(options: null): null;
export function configure(options: WorkspaceOptions | null): Workspace | null {
  configured?.close();
  configured = options && createWorkspace(options);
  locale = options?.locale ?? null;
  for (const listener of listeners) listener(configured, locale);
  return configured;
}

/** Tells which workspace the page has, and in which language it is shown (null: the page's): at once, and on each change. Returns the way to stop. */
export function onConfigured(listener: Listener): () => void {
  listeners.add(listener);
  listener(configured, locale);
  return () => listeners.delete(listener);
}
