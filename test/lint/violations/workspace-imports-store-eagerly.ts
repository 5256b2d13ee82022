// stands for: src/workspace/create.ts
import { openStore } from '../store/open.ts';
export const open = openStore;
