import type { Template } from '../../src/contract/template.ts';

/** `name`: from a to z. `changed`: the newest change first. Each the other way round where `reversed`. */
export interface TemplateOrder {
  readonly by: 'name' | 'changed';
  readonly reversed: boolean;
}

export const byName: TemplateOrder = { by: 'name', reversed: false };

export function sortTemplates(templates: readonly Template[], { by, reversed }: TemplateOrder): Template[] {
  const sign = reversed ? -1 : 1;
  return templates.toSorted(
    (a, b) =>
      sign *
      ((by === 'changed' ? b.updatedAt - a.updatedAt : 0) || compare(a.name, b.name) || compare(a.id, b.id)),
  );
}

/** Names hold small letters, digits and underscores alone: their code units are their order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
