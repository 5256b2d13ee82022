// stands for: src/session/fold.ts
import * as z from 'zod/mini';
export const zod = z;
