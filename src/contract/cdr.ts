import './zod-setup.ts';
import * as z from 'zod/mini';
import { contactSchema } from './contact.ts';
import { described, named } from './describe.ts';
import { identifierSchema, revisionSchema } from './identifier.ts';
import { instantSchema } from './instant.ts';
import { namedReferenceSchema } from './named-reference.ts';

export const dispositions = ['initiated', 'waiting', 'active', 'archived'] as const;
export const archivedReasons = ['agent', 'unanswered', 'missed', 'idle'] as const;
export const serviceLevelStates = ['notStarted', 'running', 'met', 'unanswered', 'breached'] as const;
export const directions = ['inbound', 'outbound'] as const;

export const dispositionSchema = named(
  'Disposition',
  'How an interaction stands. `initiated`: the business wrote first, no answer yet. `waiting`: the contact waits for a first answer. `active`: both have spoken. `archived`: over.',
  z.enum(dispositions),
);
export type Disposition = z.output<typeof dispositionSchema>;

export const archivedReasonSchema = named(
  'ArchivedReason',
  'Why a session is over. `agent`: archived by an agent. `unanswered`: the contact did not answer an outreach within 48 h. `missed`: no agent answered within 24 h. `idle`: nobody wrote for 24 h.',
  z.enum(archivedReasons),
);
export type ArchivedReason = z.output<typeof archivedReasonSchema>;

export const serviceLevelStateSchema = named(
  'ServiceLevelState',
  'How the first answer stands against the target. `notStarted`: nobody is waiting for one. `running`: due later. `met`: came in time. `unanswered`: archived before it was due. `breached`: came late or not at all.',
  z.enum(serviceLevelStates),
);
export type ServiceLevelState = z.output<typeof serviceLevelStateSchema>;

export const directionSchema = named(
  'Direction',
  'Who opened the session: the contact (`inbound`) or the business (`outbound`).',
  z.enum(directions),
);
export type Direction = z.output<typeof directionSchema>;

const count = z.int().check(z.minimum(0));

/** One record of the CDR: one session of a conversation. */
export const cdrRowSchema = named(
  'CdrRow',
  'One interaction: one session of a conversation, as it stood when the backend answered.',
  z.object({
    id: described('Unique; stays the same while the row changes.', identifierSchema),
    conversationId: described('The conversation it is part of.', identifierSchema),
    sessionId: described('The session: the id of its opening fact.', identifierSchema),
    contact: contactSchema,
    channel: described('The channel it was on.', namedReferenceSchema),
    agent: described(
      'The agent who answered last, or has it; null if none.',
      z.nullable(namedReferenceSchema),
    ),
    group: described(
      'The security access group of that agent; null if none.',
      z.nullable(namedReferenceSchema),
    ),
    direction: directionSchema,
    disposition: dispositionSchema,
    archivedReason: described('Why it is over; null unless archived.', z.nullable(archivedReasonSchema)),
    startedAt: described('When the session was opened.', instantSchema),
    endedAt: described('When it was archived; null while it is live.', z.nullable(instantSchema)),
    duration: described('From start to end, or to now while it is live, in milliseconds.', count),
    messageCount: described('Messages in the session, both ways.', count),
    firstResponse: described(
      'From the start of the service-level timer to the first answer, in milliseconds; null without an answer.',
      z.nullable(count),
    ),
    serviceLevel: serviceLevelStateSchema,
    text: described(
      'Beginning of its newest message, at most 256 characters; null if it has no text.',
      z.nullable(z.string()),
    ),
    revision: revisionSchema,
  }),
);
export type CdrRow = z.output<typeof cdrRowSchema>;
