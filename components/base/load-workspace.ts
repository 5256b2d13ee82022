/** The workspace's code, fetched when the first element needs it. */
export const loadWorkspace = () => import('../../src/workspace/index.ts');
