import '../../../src/contract/zod-setup.ts';
import * as z from 'zod/mini';

/*
 * The platform's webhook payloads, as far as they are read here. Unknown keys are dropped; a kind that is not known
 * passes where it can be shown as unsupported, and is refused where it says nothing.
 */

const timestamp = z.pipe(
  z.string().check(z.regex(/^\d{1,12}$/)),
  z.transform((text) => Number(text)),
);

const mediaSchema = z.object({
  id: z.string(),
  mime_type: z.string(),
  caption: z.optional(z.string()),
  filename: z.optional(z.string()),
});

const messageSchema = z.object({
  id: z.string(),
  from: z.optional(z.string()),
  from_user_id: z.optional(z.string()),
  to: z.optional(z.string()),
  timestamp,
  type: z.string(),
  context: z.optional(z.object({ id: z.optional(z.string()) })),
  text: z.optional(z.object({ body: z.string() })),
  image: z.optional(mediaSchema),
  video: z.optional(mediaSchema),
  audio: z.optional(mediaSchema),
  document: z.optional(mediaSchema),
  sticker: z.optional(mediaSchema),
  location: z.optional(
    z.object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.optional(z.string()),
      address: z.optional(z.string()),
    }),
  ),
  reaction: z.optional(z.object({ message_id: z.string(), emoji: z.optional(z.string()) })),
});
export type WebhookMessage = z.output<typeof messageSchema>;

const statusSchema = z.object({
  id: z.string(),
  status: z.string(),
  timestamp,
  recipient_id: z.optional(z.string()),
  recipient_user_id: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ code: z.int(), title: z.optional(z.string()) }))),
});
export type WebhookStatus = z.output<typeof statusSchema>;

const conversationValueSchema = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: z.optional(
    z.array(
      z.object({
        wa_id: z.optional(z.string()),
        user_id: z.optional(z.string()),
        profile: z.optional(z.object({ name: z.optional(z.string()) })),
      }),
    ),
  ),
  messages: z.optional(z.array(messageSchema)),
  message_echoes: z.optional(z.array(messageSchema)),
  statuses: z.optional(z.array(statusSchema)),
});
export type ConversationValue = z.output<typeof conversationValueSchema>;

const templateValueSchema = z.object({
  event: z.string(),
  message_template_name: z.string(),
  message_template_language: z.string(),
  reason: z.optional(z.nullable(z.string())),
});
export type TemplateValue = z.output<typeof templateValueSchema>;

const payloadSchema = z.object({
  object: z.string(),
  entry: z.array(z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })) })),
});

/** One change of a payload, by what it is about. */
export type WebhookChange =
  | { readonly field: 'messages'; readonly value: ConversationValue }
  | { readonly field: 'template'; readonly value: TemplateValue };

export type ParsedPayload =
  | { readonly ok: true; readonly changes: readonly WebhookChange[] }
  | { readonly ok: false; readonly reason: 'not-json' | 'unknown-object' | 'unknown-field' | 'malformed' };

export function parsePayload(line: string): ParsedPayload {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  const payload = z.safeParse(payloadSchema, json);
  if (!payload.success) return { ok: false, reason: 'malformed' };
  if (payload.data.object !== 'whatsapp_business_account') return { ok: false, reason: 'unknown-object' };
  const changes: WebhookChange[] = [];
  for (const { field, value } of payload.data.entry.flatMap((entry) => entry.changes)) {
    const change = parseChange(field, value);
    if (typeof change === 'string') return { ok: false, reason: change };
    changes.push(change);
  }
  return changes.length === 0 ? { ok: false, reason: 'malformed' } : { ok: true, changes };
}

function parseChange(field: string, value: unknown): WebhookChange | 'unknown-field' | 'malformed' {
  if (field === 'message_template_status_update') {
    const parsed = z.safeParse(templateValueSchema, value);
    return parsed.success ? { field: 'template', value: parsed.data } : 'malformed';
  }
  if (field !== 'messages' && field !== 'smb_message_echoes') return 'unknown-field';
  const parsed = z.safeParse(conversationValueSchema, value);
  return parsed.success ? { field: 'messages', value: parsed.data } : 'malformed';
}
