import type { Day } from '../day-script.ts';

/** Sections 2 and 4: what may be sent when, and the platform's own word on it. */
export const windowDays: readonly Day[] = [
  {
    name: 'free-form needs a message from the contact first',
    script: `
      0 ana starts
      1 ana says => window-closed
      1 see initiated, closed, facts 1`,
  },
  {
    name: 'at the last millisecond of the window free-form is taken, and prolongs the session only',
    script: `
      0            contact writes
      23:59:59.999 ana says
      24           see active, closed, next 47:59:59.999
      47:59:59.999 see archived idle`,
  },
  {
    name: 'at exactly 24 h an unanswered contact is missed: free-form finds no session',
    script: `
      0  contact writes
      24 ana says => no-live-session
      24 see archived missed, facts 1`,
  },
  {
    name: 'at exactly 24 h after the last message free-form is refused in an active session',
    script: `
      0  contact writes
      1  ana says
      24 ana says => window-closed
      24 ana template
      24 see initiated, closed, sessions 1, facts 3, next 48`,
  },
  {
    name: 'free-form while an outreach is pending is refused for as long as it is',
    script: `
      0  ana starts
      10 ana says => window-closed
      30 ana says => window-closed
      48 ana says => no-live-session`,
  },
  {
    name: 'each message of the contact opens the window for another 24 h',
    script: `
      0  contact writes
      1  ana says
      20 contact writes
      43:59:59.999 ana says
      44 ana says => window-closed`,
  },
  {
    name: 'the platform closes its window at once: no message comes to be, and the contact goes on waiting',
    contact: 'ACC-131047-AT-ONCE',
    script: `
      0  contact writes
      3  ana says => platform-refused 131047
      3  see waiting, closed, facts 2, next 24
      4  ana says => window-closed
      23 see waiting, notices none
      24 see archived missed, notices archivedAutomatically@24`,
  },
  {
    name: 'after the platform closed its window a template is an outreach',
    contact: 'ACC-131047-AT-ONCE',
    script: `
      0  contact writes
      3  ana says => platform-refused 131047
      4  ana template
      4  see initiated, closed, sessions 1, next 28
      52 see archived unanswered, notices windowExceeded@28 archivedAutomatically@52`,
  },
  {
    name: 'the next message of the contact opens the window that the platform closed',
    contact: 'ACC-131047-AT-ONCE',
    script: `
      0 contact writes
      3 ana says => platform-refused 131047
      5 contact writes
      5 see waiting, open, closes 29, facts 3`,
  },
  {
    name: 'a message that was taken and failed with 131047 stays an answer, and closes the window',
    contact: 'ACC-131047',
    script: `
      0    contact writes
      1    ana says
      1    see active, open, status accepted
      1:01 see active, closed, status failed 131047, facts 3, next 25
      2    ana says => window-closed
      25   see archived idle, notices archivedAutomatically@25`,
  },
  {
    name: 'a template to a contact whose free-form always fails is taken',
    contact: 'ACC-131047',
    script: `
      0    contact writes
      1    ana says
      2    ana template
      2    see initiated, closed, sessions 1
      2:01 see initiated, status sent or delivered`,
  },
  {
    name: 'archiving closes an open window',
    script: `
      0 contact writes
      1 ana says
      2 ana archives
      2 see archived agent, closed
      2 ana says => no-live-session`,
  },
];
