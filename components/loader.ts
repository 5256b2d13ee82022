import type { Workspace, WorkspaceOptions } from '../src/workspace/workspace.ts';
import { LazyCode } from './base/lazy-code.ts';
import { workspaceCode } from './base/workspace-code.ts';

/** How each element is fetched and defined. */
const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
  'jf-cdr-table': () => import('./cdr-table/define.ts'),
  'jf-channel-setup': () => import('./channel-setup/define.ts'),
  'jf-conversation': () => import('./conversation/define.ts'),
  'jf-conversation-list': () => import('./conversation-list/define.ts'),
  'jf-masking-policy': () => import('./masking-policy/define.ts'),
  'jf-notices': () => import('./notices/define.ts'),
  'jf-template-composer': () => import('./template-composer/define.ts'),
  'jf-template-list': () => import('./template-list/define.ts'),
  'jf-template-preview': () => import('./template-preview/define.ts'),
  'jf-user-channels': () => import('./user-channels/define.ts'),
  'jf-user-import': () => import('./user-import/define.ts'),
  'jf-user-list': () => import('./user-list/define.ts'),
  'jf-workspace': () => import('./workspace/define.ts'),
};

const codes = new Map(Object.entries(definitions).map(([tag, fetch]) => [tag, new LazyCode(fetch)]));

function meet(element: Element): void {
  const code = codes.get(element.localName);
  if (code === undefined) {
    if (element.shadowRoot !== null) watch(element.shadowRoot);
    return;
  }
  // What is in their own trees the elements define themselves: to watch those costs time with each row that is drawn.
  // A failed fetch is asked for again by the next element of this kind, and when the page comes back online.
  if (code.state === 'failed' || code.state === 'failed-again') code.retry();
  else void code.load();
}

function meetAll(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) meet(element);
}

const watched = new WeakSet<Node>();

/** Meets the elements in a tree, and those that come into it later. */
function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  meetAll(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        meet(node);
        meetAll(node);
      }
    }
  }).observe(root, { childList: true, subtree: true });
}

watch(document);

/** Sets the workspace of the page, for elements that are linked to no other; for pages that have this script alone. */
export const configure = async (options: WorkspaceOptions): Promise<Workspace> =>
  (await workspaceCode.load()).configure(options);
