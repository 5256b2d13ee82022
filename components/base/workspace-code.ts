import { LazyCode } from './lazy-code.ts';

/** The workspace's code, fetched when the first element needs it. */
export const workspaceCode = new LazyCode(() => import('../../src/workspace/index.ts'));
