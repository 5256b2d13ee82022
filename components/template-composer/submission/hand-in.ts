import type { Template } from '../../../src/contract/template.ts';
import type { ChangeOutcome, TemplateAdministration } from '../../../src/workspace/administration.ts';
import type { Refusal } from '../../../src/workspace/workspace.ts';
import { createOf, type DraftContent } from '../draft/draft-content.ts';
import { merged, updateOf } from '../draft/merge.ts';

/** How handing a template in ended. */
export type HandedIn =
  /** Every language of the draft is with the platform. */
  | { readonly kind: 'submitted'; readonly template: Template; readonly tookTheirs: boolean }
  /** It stands at the backend as it was written, but some of it is not with the platform yet. */
  | { readonly kind: 'stands'; readonly template: Template; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Somebody else changed it: as it stands there now. */
  | { readonly kind: 'conflict'; readonly template: Template };

export interface Keys {
  /** Of creating the template. */
  readonly create: string;
  /** Of submitting it: the same for the same wish. */
  readonly submit: (wish: unknown) => string;
}

type Backend = Pick<TemplateAdministration, 'create' | 'update' | 'submit'>;

/** How often a draft is laid anew on what somebody else made of the template, before a person is asked. */
const MOST_MERGES = 3;

/**
 * Creates the template or changes it, and submits what of it is not with the platform yet. Where somebody else changed
 * other parts meanwhile, both changes are made.
 *
 * @param template - the template that is changed, as it is known to stand; null for a new one
 */
export async function handIn(
  backend: Backend,
  draft: DraftContent,
  template: Template | null,
  keys: Keys,
): Promise<HandedIn> {
  let content = draft;
  let known = template;
  let tookTheirs = false;
  for (let merges = 0; ; merges += 1) {
    const saved = await save(backend, content, known, keys);
    const outcome = saved.ok ? await submit(backend, saved.value, content, keys) : saved;
    if (outcome.ok) return { kind: 'submitted', template: outcome.value, tookTheirs };
    const current = outcome.reason === 'precondition-failed' ? (outcome.current ?? null) : null;
    if (current === null) {
      return saved.ok && saved.value !== known
        ? { kind: 'stands', template: saved.value, refusal: outcome }
        : { kind: 'refused', refusal: outcome };
    }
    const together = merged(content, current);
    content = together.content;
    known = current;
    tookTheirs ||= together.tookTheirs;
    if (together.conflicts.length > 0 || merges === MOST_MERGES)
      return { kind: 'conflict', template: current };
  }
}

/** What is written stands at the backend afterwards. */
async function save(
  backend: Backend,
  content: DraftContent,
  known: Template | null,
  keys: Keys,
): Promise<ChangeOutcome<Template>> {
  const { changes } = content;
  if (changes === undefined) return backend.create(createOf(content), { idempotencyKey: keys.create });
  const update = updateOf(content);
  const isSaid = Object.keys(update).length === 0;
  // It stands there as it is written.
  if (isSaid && known?.revision === changes.revision) return { ok: true, value: known };
  return backend.update(changes.templateId, update, changes.revision);
}

async function submit(
  backend: Backend,
  saved: Template,
  content: DraftContent,
  keys: Keys,
): Promise<ChangeOutcome<Template>> {
  const own = new Set(content.languages.map(({ language }) => language));
  const languages = saved.languages
    .filter(({ language, status }) => status === 'draft' && own.has(language))
    .map(({ language }) => language);
  if (languages.length === 0) return { ok: true, value: saved };
  const wish = { languages, revision: saved.revision };
  return backend.submit(saved.id, { ...wish, idempotencyKey: keys.submit([saved.id, wish]) });
}
