import { parsePayload } from './payload.ts';
import type { WebhookChange } from './payload.ts';
import type { Applied, WebhookRefusal } from './report.ts';
import type { World } from '../state.ts';
import { applyEcho } from './echo.ts';
import { applyInbound } from './inbound.ts';
import { applyMessageStatus } from './status.ts';
import { applyTemplateStatus } from './template-status.ts';

/**
 * Applies one payload. Lines come repeated and in any order: whatever can be, ends the same. A payload of several
 * parts is applied if one of them is, and refused only if nothing of it could be taken.
 */
export function applyWebhook(world: World, line: string): void {
  const { webhooks } = world;
  const number = webhooks.applied + webhooks.repeated + webhooks.refused.length + 1;
  const payload = parsePayload(line);
  const results = payload.ok
    ? payload.changes.flatMap((change) => applyChange(world, change))
    : [payload.reason];
  if (results.includes('applied')) webhooks.applied += 1;
  else if (results.includes('repeated')) webhooks.repeated += 1;
  else
    webhooks.refused.push({
      line: number,
      reason: (results[0] as WebhookRefusal | undefined) ?? 'malformed',
    });
}

function applyChange(world: World, change: WebhookChange): Applied[] {
  if (change.field === 'template') return [applyTemplateStatus(world, change.value)];
  const { metadata, contacts = [], messages = [], message_echoes: echoes = [], statuses = [] } = change.value;
  const channelId = world.channelByPhoneId.get(metadata.phone_number_id);
  if (channelId === undefined) return ['unknown-channel'];
  return [
    ...messages.map((message) => applyInbound(world, channelId, message, contacts)),
    ...echoes.map((echo) => applyEcho(world, channelId, echo)),
    ...statuses.map((status) => applyMessageStatus(world, channelId, status)),
  ];
}
