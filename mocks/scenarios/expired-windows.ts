import { furnishCentre } from './furniture/index.ts';
import { tell } from './history.ts';
import type { Story } from './history.ts';
import type { Furnishing } from './scenario.ts';

const startsAt = Date.UTC(2026, 10, 23, 9, 0, 0);
const hour = 3_600_000;
const minutes = (count: number): number => count / 60;

/** Conversations around the edges of their clocks, each named after what it shows. */
const stories: readonly Story[] = [
  {
    contact: { accountId: 'ACC-2001', name: 'Window closed, session active', number: '+447700900701' },
    deeds: [
      { ago: 25, does: 'writes', text: 'Is the branch open on Sunday?' },
      { ago: 20, does: 'answers', text: 'We are open on Sunday from 9 to 13.' },
    ],
  },
  {
    contact: { accountId: 'ACC-2002', name: 'Window closes in two minutes', number: '+447700900702' },
    deeds: [
      { ago: 24 - minutes(2), does: 'writes', text: 'Could you send me the invoice?' },
      { ago: 22, does: 'answers', text: 'Of course, one moment please.' },
    ],
  },
  {
    contact: { accountId: 'ACC-2003', name: 'Missed in ten minutes', number: '+447700900703' },
    deeds: [{ ago: 24 - minutes(10), does: 'writes', text: 'Hello? Is anybody there?' }],
  },
  {
    contact: { accountId: 'ACC-2004', name: 'First 24 h of an outreach', number: '+447700900704' },
    deeds: [{ ago: 23.5, does: 'sendsTemplate' }],
  },
  {
    contact: { accountId: 'ACC-2005', name: 'Second 24 h of an outreach', number: '+447700900705' },
    deeds: [{ ago: 30, does: 'sendsTemplate' }],
  },
  {
    contact: { accountId: 'ACC-2006', name: 'Outreach over in five minutes', number: '+447700900706' },
    deeds: [{ ago: 48 - minutes(5), does: 'sendsTemplate' }],
  },
  {
    contact: { accountId: 'ACC-2007', name: 'Archived, unanswered', number: '+447700900707' },
    deeds: [{ ago: 50, does: 'sendsTemplate' }],
  },
  {
    contact: { accountId: 'ACC-2008', name: 'Archived, idle', number: '+447700900708' },
    deeds: [
      { ago: 55, does: 'writes', text: 'Thank you!' },
      { ago: 54, does: 'answers', text: 'You are welcome.' },
    ],
  },
  {
    contact: { accountId: 'ACC-2009', name: 'Closed, then a new outreach', number: '+447700900709' },
    deeds: [
      { ago: 40, does: 'writes', text: 'I would like to return it.' },
      { ago: 38, does: 'answers', text: 'I have passed this on to our colleagues.' },
      { ago: 15, does: 'sendsTemplate' },
    ],
  },
];

export const expiredWindows: Furnishing = {
  startsAt,
  furnish(world) {
    world.now = startsAt - 60 * hour;
    furnishCentre(world, startsAt);
    tell(world, stories, startsAt);
  },
};
