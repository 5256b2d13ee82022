// stands for: src/templates/fill.ts
import type { Client } from '../client/client.ts';
export type Caller = Client;
