import './zod-setup.ts';
import * as z from 'zod/mini';
import { named } from './describe.ts';

export const roles = ['agent', 'supervisor', 'administrator'] as const;

export const roleSchema = named(
  'Role',
  '`agent`: works on what is assigned to them or to nobody, on their channels. `supervisor`: sees all conversations and records. `administrator`: also changes channels, templates, users and security.',
  z.enum(roles),
);
export type Role = z.output<typeof roleSchema>;
