import { streamEventSchema } from '../event.ts';
import { commonErrors, type Operation } from '../operation.ts';
import { roles } from '../role.ts';

export const eventOperations = {
  streamEvents: {
    method: 'GET',
    path: '/v1/events',
    roles,
    feature: 'events',
    lastEventId: true,
    answers: { 200: { body: streamEventSchema, stream: 'text/event-stream' } },
    errors: [...commonErrors, 'not-supported'],
  },
} as const satisfies Record<string, Operation>;
