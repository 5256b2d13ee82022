import type { Day } from '../day-script.ts';

/** Refusals by the platform, repeats under one key, and contacts who answer by themselves. */
export const platformDays: readonly Day[] = [
  {
    name: 'a template that is refused at once leaves nothing behind',
    contact: 'ACC-131026',
    script: `
      0 ana starts => platform-refused 131026
      0 see nothing`,
  },
  {
    name: 'a template that fails later stays an outreach',
    contact: 'ACC-131049',
    script: `
      0    ana starts
      0    see initiated, status accepted
      0:01 see initiated, status failed 131049, facts 1
      24   see initiated, notices windowExceeded@24
      48   see archived unanswered`,
  },
  {
    name: 'a failure with another number than 131047 closes no window',
    contact: 'ACC-130472',
    script: `
      0    contact writes
      1    ana says
      1:01 see active, open, closes 24, status failed 130472, facts 2`,
  },
  {
    name: 'a template needs all its values, no others, and no line breaks in them',
    script: `
      0 contact writes
      1 ana template appointment-reminder => platform-refused 132000
      1 ana template appointment-reminder 2=Monday => platform-refused 132000
      1 ana template appointment-reminder 2=Monday 3=10:00 4=more => platform-refused 132000
      1 ana template appointment-reminder 2=Mon\\nday 3=10:00 => platform-refused 132018
      1 ana template appointment-reminder 2=Monday 3=10:00
      1 see active, facts 2`,
  },
  {
    name: 'a filled body of more than 1024 characters is too long',
    script: `
      0 contact writes
      1 ana template appointment-reminder 2=LONG 3=10:00 => platform-refused 132005`,
  },
  {
    name: 'a code goes to nobody without a number',
    contact: 'ACC-1007',
    script: `
      0 ana starts login-code 1=123456 => platform-refused 131062
      1 ana starts
      1 see initiated`,
  },
  {
    name: 'a template with a picture needs the picture',
    script: `
      0 contact writes
      1 ana template delivery-photo 1=H-1204 => validation-failed`,
  },
  {
    name: 'nothing is sent from a number that is not connected',
    channel: 'channel-events',
    script: `
      0 ada starts => outbound-channel-not-assigned
      0 ada gets channel-events
      1 ada starts => platform-refused 133010
      1 see nothing`,
  },
  {
    name: 'the same send under the same key is one message',
    script: `
      0 contact writes
      1 ana says
      1 ana repeats
      2 ana repeats
      2 see active, facts 2`,
  },
  {
    name: 'another send under the same key is refused, whoever holds which token',
    script: `
      0 contact writes
      1 ana says
      1 ana repeats otherwise => idempotency-key-reused
      1 see active, facts 2`,
  },
  {
    name: 'keys of two users do not meet',
    script: `
      0 contact writes
      1 ana says
      1 ben repeats
      1 see active, facts 3`,
  },
  {
    name: 'a key is remembered for 72 h, whatever the window does',
    script: `
      0            contact writes
      1            ana says
      30           ana repeats
      73           ana repeats
      73:00:00.001 ana repeats => no-live-session`,
  },
  {
    name: 'what was refused for good stays refused under its key',
    script: `
      0  contact writes
      24 ana says => no-live-session
      25 contact writes
      25 ana repeats => no-live-session
      25 ana says
      25 see active, sessions 2`,
  },
  {
    name: 'a prompt contact reads and answers within two minutes',
    contact: 'ACC-1001',
    script: `
      0    ana starts
      0:02 see active, open, facts 2, unread ana 1`,
  },
  {
    name: 'a slow contact answers within hours, not minutes',
    contact: 'ACC-1002',
    script: `
      0    ana starts
      0:30 see initiated, facts 1
      7:01 see active, open, facts 2`,
  },
  {
    name: 'a silent contact never answers',
    contact: 'ACC-1003',
    script: `
      0  ana starts
      48 see archived unanswered, facts 1, unread ana 0`,
  },
  {
    name: 'a talkative contact answers in several messages, and once for several of ours',
    contact: 'ACC-1004',
    script: `
      0       ana starts
      0:00:05 ana template
      0:02    see active, open, unread ana 2 or 3`,
  },
];
