import { createWorkspace } from './create-workspace.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

type Listener = (workspace: Workspace | null) => void;

let configured: Workspace | null = null;
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
  for (const listener of listeners) listener(configured);
  return configured;
}

/** Tells which workspace the page has: at once, and on each change. Returns the way to stop. */
export function onConfigured(listener: Listener): () => void {
  listeners.add(listener);
  listener(configured);
  return () => listeners.delete(listener);
}
