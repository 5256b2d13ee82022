// stands for: src/session/fold.ts
import { readFileSync } from 'node:fs';
export const read = readFileSync;
