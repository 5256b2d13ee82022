/**
 * What a composer shall work on.
 * - `new`: an empty template
 * - `template`: one that there is, in this language if one is named; where a draft changes it already, that draft
 * - `draft`: one that is kept under this id
 */
export type TemplateChoice =
  | { readonly kind: 'new' }
  | { readonly kind: 'template'; readonly templateId: string; readonly language: string | null }
  | { readonly kind: 'draft'; readonly draftId: string };
