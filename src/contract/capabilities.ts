import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, named } from './describe.ts';
import { instantSchema } from './instant.ts';
import { openEnum } from './text.ts';

/** Parts of the API that a backend may leave out; their operations then answer 501 `not-supported`. */
export const features = [
  'media',
  'assignment',
  'templates',
  'users',
  'userImport',
  'security',
  'cdr',
  'cdrExport',
  'events',
] as const;
export type Feature = (typeof features)[number];

const bytes = z.int().check(z.minimum(0));

/** What a backend offers, as `GET /v1/capabilities` answers. */
export const capabilitiesSchema = named(
  'Capabilities',
  'What this backend offers, and its clock.',
  z.object({
    version: described('Version of this contract that the backend follows, such as `1.0`.', z.string()),
    features: described(
      'Optional parts that are there. The operations of a part that is not here answer 501 `not-supported`. Unknown values are to be ignored.',
      z.array(openEnum(features)),
    ),
    dedupePeriod: described(
      'How long an Idempotency-Key is remembered, in milliseconds. A conforming backend keeps it for at least 259 200 000 (72 h).',
      z.int().check(z.minimum(1)),
    ),
    heartbeatInterval: described(
      'Longest silence of the event stream, in milliseconds; 15 000 or less. Clients take a stream that is silent for 45 s for dead.',
      z.int().check(z.minimum(1)),
    ),
    limits: described(
      'What the backend accepts at most.',
      z.object({
        textLength: described('Longest text of a message, in characters.', z.int().check(z.minimum(1))),
        pageSize: described('Largest page of a list, in items.', z.int().check(z.minimum(1))),
        importRows: described('Most rows of one user import.', z.int().check(z.minimum(0))),
        mediaSize: described(
          'Largest file that can be sent, by kind.',
          z.object({
            image: described('Largest image, in bytes.', bytes),
            video: described('Largest video, in bytes.', bytes),
            audio: described('Largest recording, in bytes.', bytes),
            document: described('Largest document, in bytes.', bytes),
          }),
        ),
      }),
    ),
    now: described("The backend's clock when it answered.", instantSchema),
  }),
);
export type Capabilities = z.output<typeof capabilitiesSchema>;
