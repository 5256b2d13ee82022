import './zod-setup.ts';
import * as z from 'zod/mini';
import { bulkChangeJobSchema } from './bulk-change.ts';
import { cdrRowSchema } from './cdr.ts';
import { channelSchema } from './channel.ts';
import { conversationSchema } from './conversation.ts';
import { described, named } from './describe.ts';
import { identifierSchema } from './identifier.ts';
import { instantSchema } from './instant.ts';
import { messageSchema } from './message.ts';
import { accountSettingsSchema, securityGroupSchema } from './security.ts';
import { templateSchema } from './template.ts';
import { userImportJobSchema } from './user-import.ts';
import { userSchema } from './user.ts';
import { viewerMaskingSchema, viewerSchema } from './viewer.ts';

function event<const Type extends string, Data extends z.ZodMiniType>(name: string, type: Type, data: Data) {
  return named(
    name,
    `Event \`${type}\`.`,
    z.object({
      type: described('Type of the event: the `event` field of the stream.', z.literal(type)),
      data: described('Payload of the event: the `data` field of the stream, as JSON.', data),
    }),
  );
}

/**
 * What the stream tells. An event carries the whole present state of its resource, so repeated and
 * disordered events do no harm: the higher revision stays. Unknown types are ignored.
 */
export const streamEventSchema = named(
  'StreamEvent',
  'One event of the stream. It carries the whole present state of its resource: of two, the one with the higher revision stays. Types a reader does not know are to be ignored.',
  z.discriminatedUnion('type', [
    event('ConversationEvent', 'conversation', z.object({ conversation: conversationSchema })),
    event(
      'ConversationGoneEvent',
      'conversationGone',
      z.object({
        conversationId: described(
          'A conversation that the viewer can no longer see, because it was assigned to someone else or a channel was taken away.',
          identifierSchema,
        ),
      }),
    ),
    event('MessageEvent', 'message', z.object({ message: messageSchema })),
    event('TemplateEvent', 'template', z.object({ template: templateSchema })),
    event(
      'TemplateDeletedEvent',
      'templateDeleted',
      z.object({ templateId: described('A template that is gone.', identifierSchema) }),
    ),
    event('ViewerEvent', 'viewer', z.object({ viewer: viewerSchema })),
    event('MaskingEvent', 'masking', z.object({ masking: viewerMaskingSchema })),
    event('ChannelEvent', 'channel', z.object({ channel: channelSchema })),
    event('UserEvent', 'user', z.object({ user: userSchema })),
    event('SecurityGroupEvent', 'securityGroup', z.object({ group: securityGroupSchema })),
    event('AccountSettingsEvent', 'accountSettings', z.object({ settings: accountSettingsSchema })),
    event('ImportJobEvent', 'importJob', z.object({ job: userImportJobSchema })),
    event('BulkChangeJobEvent', 'bulkChangeJob', z.object({ job: bulkChangeJobSchema })),
    event('CdrRowEvent', 'cdrRow', z.object({ row: cdrRowSchema })),
    event('HeartbeatEvent', 'heartbeat', z.object({ now: described("The backend's clock.", instantSchema) })),
    event('ResetEvent', 'reset', z.object({})),
  ]),
);
export type StreamEvent = z.output<typeof streamEventSchema>;
export type StreamEventType = StreamEvent['type'];

/** Every type of event this contract knows. */
export const streamEventTypes: readonly StreamEventType[] = streamEventSchema._zod.def.options.flatMap(
  (option) => option.shape.type._zod.def.values,
);
