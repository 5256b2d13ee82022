import type { Day } from '../day-script.ts';

/** Section 5: one timer in a session, which nothing restarts. The front desk has 5 minutes, orders have 15. */
export const serviceLevelDays: readonly Day[] = [
  {
    name: 'an answer before it is due meets the target',
    script: `
      0           contact writes
      0:04:59.999 ana says
      0:05        see active, level met
      10          see active, level met`,
  },
  {
    name: 'an answer at exactly the due instant is late',
    script: `
      0    contact writes
      0:05 ana says
      0:05 see active, level breached`,
  },
  {
    name: 'the target is breached while the contact waits',
    script: `
      0           contact writes
      0:04:59.999 see waiting, level running, next 0:05
      0:05        see waiting, level breached, next 23
      6           ana says
      6           see active, level breached`,
  },
  {
    name: 'an outreach starts the timer only when it is answered',
    script: `
      0           ana starts
      4           see initiated, level notStarted
      5           contact writes
      5           see active, level running, next 5:05
      5:04:59.999 ana says
      6           see active, level met`,
  },
  {
    name: 'templates sent before the answer do not stop the timer that starts with it',
    script: `
      0     ana starts
      10    ana template
      20    contact writes
      20    see active, level running, next 20:05
      20:05 see active, level breached`,
  },
  {
    name: 'a template is an answer too',
    script: `
      0    contact writes
      0:04 ana template
      0:05 see active, level met`,
  },
  {
    name: 'more messages of the contact do not restart the timer',
    script: `
      0    contact writes
      0:04 contact writes
      0:05 see waiting, level breached`,
  },
  {
    name: 'once met it stays met, whatever the contact writes later',
    script: `
      0    contact writes
      0:01 ana says
      5    contact writes
      6    see active, level met`,
  },
  {
    name: 'archived before it was due, without an answer: unanswered, and it stays so',
    script: `
      0    contact writes
      0:03 ana archives
      0:03 see archived agent, level unanswered
      1    see archived agent, level unanswered`,
  },
  {
    name: 'archived after it was due, without an answer: breached',
    script: `
      0    contact writes
      0:30 ana archives
      0:30 see archived agent, level breached`,
  },
  {
    name: 'archived at exactly the due instant: what falls due comes first',
    script: `
      0    contact writes
      0:05 ana archives
      0:05 see archived agent, level breached`,
  },
  {
    name: 'a new session has a timer of its own',
    script: `
      0    contact writes
      0:01 ana says
      1    ana archives
      2    contact writes
      2    see waiting, level running, next 2:05, sessions 2
      2:05 see waiting, level breached`,
  },
  {
    name: 'each channel has its own target',
    channel: 'channel-orders',
    script: `
      0           contact writes
      0:05        see waiting, level running, next 0:15
      0:14:59.999 ana says
      1           see active, level met`,
  },
  {
    name: 'a message that failed later was an answer all the same',
    contact: 'ACC-131047',
    script: `
      0    contact writes
      0:01 ana says
      0:10 see active, closed, level met, status failed 131047`,
  },
  {
    name: 'a message refused at once is no answer',
    contact: 'ACC-131026',
    script: `
      0    contact writes
      0:01 ana says => platform-refused 131026
      0:10 see waiting, open, level breached, facts 1`,
  },
];
