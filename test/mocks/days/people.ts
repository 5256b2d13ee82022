import type { Day } from '../day-script.ts';

/** Who may see and send: roles, channels, assignment, unread messages. */
export const peopleDays: readonly Day[] = [
  {
    name: 'an agent without WhatsApp is told so before anything else',
    script: `
      0 contact writes
      1 leo says => channel-not-assigned
      1 leo template spring-sale => channel-not-assigned
      30 leo says => channel-not-assigned
      30 leo claims => channel-not-assigned`,
  },
  {
    name: 'an agent without outbound channels sees only what is given to them, and cannot write in it',
    script: `
      0 contact writes
      0 kim says => not-found
      1 sam gives kim
      1 kim says => outbound-channel-not-assigned
      1 kim template => outbound-channel-not-assigned
      30 kim says => outbound-channel-not-assigned`,
  },
  {
    name: 'an agent of another channel sees a conversation once it is theirs, and still lacks the channel',
    script: `
      0 contact writes
      0 mia says => not-found
      0 sam gives mia
      1 mia reads
      1 mia says => outbound-channel-not-assigned`,
  },
  {
    name: 'what an agent has taken the others do not see, until it is let go',
    script: `
      0 contact writes
      1 ana claims
      1 ben says => not-found
      1 ben claims => not-found
      1 ben archives => not-found
      2 ana lets go
      2 ben says
      2 see active, facts 2`,
  },
  {
    name: 'a supervisor sees and writes in what an agent has',
    script: `
      0 contact writes
      1 ana claims
      2 sam says
      2 see active, facts 2
      3 sam claims => already-assigned
      3 sam gives ben
      3 ana says => not-found
      3 ben says`,
  },
  {
    name: 'an agent gives nothing to others',
    script: `
      0 contact writes
      1 ana gives ben => role-not-allowed
      2 ana claims
      2 ana gives ben => role-not-allowed`,
  },
  {
    name: 'whoever starts a conversation has it',
    script: `
      0 ana starts
      1 ben template => not-found
      1 ana template
      1 see initiated, facts 2`,
  },
  {
    name: 'nobody starts over a conversation that another agent is having, until it is over',
    script: `
      0  ana starts
      1  ben starts => with-another-agent
      48 ben starts
      48 see initiated, sessions 2
      49 ana template => not-found`,
  },
  {
    name: 'a template that is paused, disabled, rejected, a draft or not there cannot be sent',
    script: `
      0  contact writes
      1  ana template spring-sale => template-not-approved 132015
      1  ana template spring-sale es => template-not-approved 132016
      1  ana template survey-invitation => template-not-approved 132001
      1  ana template survey-invitation pt_BR => template-not-approved 132001
      1  ana template conversation-follow-up fr => template-not-approved 132001
      1  ana template no-such-template => template-not-approved 132001
      1  see waiting, facts 1`,
  },
  {
    name: 'an unapproved template is refused before the clock is asked',
    script: `
      0  contact writes
      30 ana template spring-sale es => template-not-approved 132016
      30 see archived missed`,
  },
  {
    name: 'unread messages are counted for each user alone',
    script: `
      0 contact writes
      1 contact writes
      2 contact writes
      2 see unread ana 3, unread ben 3
      3 ana reads
      3 see unread ana 0, unread ben 3
      4 contact writes
      4 see unread ana 1, unread ben 4`,
  },
  {
    name: 'who answers has read what came before',
    script: `
      0 contact writes
      1 contact writes
      2 ana says
      2 see unread ana 0, unread ben 2
      3 contact writes
      3 see unread ana 1, unread ben 3`,
  },
  {
    name: 'a read mark never goes back',
    script: `
      0 contact writes
      1 contact writes
      2 ana reads
      3 ana reads first
      3 see unread ana 0, unread ben 2`,
  },
];
