// stands for: src/contract/fact.ts
import { foldSessions } from '../session/index.ts';
export const fold = foldSessions;
