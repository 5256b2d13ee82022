import { channelRequestSchema } from '../../contract/channel.ts';
import { hasShape } from '../../contract/parse.ts';
import { templateCreateSchema } from '../../contract/template-draft.ts';
import type { ChannelDraftContent, TemplateDraftContent } from '../administration.ts';

/** The draft of a template as it was kept, valid or not; null where it is none at all. */
export function templateDraftOf(content: unknown): TemplateDraftContent | null {
  if (!isRecord(content) || !hasShape(templateCreateSchema, content)) return null;
  const { title = '', changes = { templateId: '', revision: 0 } } = content;
  const isWhole =
    typeof title === 'string' &&
    isRecord(changes) &&
    typeof changes.templateId === 'string' &&
    typeof changes.revision === 'number';
  return isWhole ? (content as unknown as TemplateDraftContent) : null;
}

const emptyRequest = {
  businessManagerId: '',
  legalEntityName: '',
  whatsAppAccountName: '',
  number: '',
  name: '',
};

/** The draft of a connection request as it was kept, however far it is filled in; null where it is none at all. */
export function channelDraftOf(content: unknown): ChannelDraftContent | null {
  if (!isRecord(content)) return null;
  const { channelId = '', revision = 0, ready = [], ...request } = content;
  const isWhole =
    typeof channelId === 'string' &&
    typeof revision === 'number' &&
    Array.isArray(ready) &&
    ready.every((name) => typeof name === 'string') &&
    hasShape(channelRequestSchema, { ...emptyRequest, ...request });
  return isWhole ? content : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
