// stands for: src/session/fold.ts
import { factSchema } from '../contract/fact.ts';
export const schema = factSchema;
