import type { Settings } from '../settings.ts';
import { mappedSlice } from '../slice.ts';
import { createFormDrafts } from './form-drafts.ts';
import type { FormDraftsOptions, KeptFormDrafts } from './form-drafts.ts';

/** Settings of elements, kept where drafts of forms are: the name of a setting is its id. */
export interface KeptSettings {
  readonly kept: KeptFormDrafts<unknown>;
  readonly offered: Settings;
}

export function createSettings(options: FormDraftsOptions): KeptSettings {
  const kept = createFormDrafts<unknown>('setting', (content) => content ?? null, options);

  return {
    kept,
    offered: {
      get all() {
        return mappedSlice(
          kept.offered.all,
          (settings) => settings && new Map(settings.map(({ id, content }) => [id, content])),
        );
      },
      keep(name, value) {
        if (value === null || value === undefined) void kept.offered.discard(name);
        else kept.offered.save(name, value);
      },
    },
  };
}
