// stands for: components/notices/notices.ts
import { createWorkspace } from '../../src/workspace/create.ts';
export const create = createWorkspace;
