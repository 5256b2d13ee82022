import type { Day } from '../day-script.ts';

/** Sections 3 and 6 of the session rules, where the business writes first. */
export const outreachDays: readonly Day[] = [
  {
    name: 'a template that nobody answers waits 24 h, is noticed, and is archived at 48 h',
    script: `
      0            ana starts
      0            see initiated, closed, level notStarted, notices none, next 24, facts 1
      23:59:59.999 see initiated, closed, notices none
      24           see initiated, closed, notices windowExceeded@24, next 48
      47:59:59.999 see initiated, notices windowExceeded@24
      48           see archived unanswered, closed, notices windowExceeded@24 archivedAutomatically@48, next never
      72           see archived unanswered, notices windowExceeded@24 archivedAutomatically@48, level notStarted`,
  },
  {
    name: 'a second template in the first 24 h moves no clock',
    script: `
      0  ana starts
      10 ana template
      10 see initiated, facts 2, next 24
      34 see initiated, notices windowExceeded@24
      48 see archived unanswered, notices windowExceeded@24 archivedAutomatically@48`,
  },
  {
    name: 'a template at the last millisecond of the first 24 h moves no clock',
    script: `
      0            ana starts
      23:59:59.999 ana template
      24           see initiated, notices windowExceeded@24, next 48
      48           see archived unanswered`,
  },
  {
    name: 'a template in the second 24 h is a new outreach with a notice of its own',
    script: `
      0            ana starts
      30           ana template
      30           see initiated, closed, notices windowExceeded@24, next 54
      48           see initiated
      54           see initiated, notices windowExceeded@24 windowExceeded@54, next 78
      77:59:59.999 see initiated
      78           see archived unanswered, notices windowExceeded@24 windowExceeded@54 archivedAutomatically@78`,
  },
  {
    name: 'a template at exactly 24 h is a new outreach, after the notice of the first',
    script: `
      0  ana starts
      24 ana template
      24 see initiated, notices windowExceeded@24, next 48, sessions 1
      48 see initiated, notices windowExceeded@24 windowExceeded@48
      72 see archived unanswered, notices windowExceeded@24 windowExceeded@48 archivedAutomatically@72`,
  },
  {
    name: 'a template at exactly 48 h opens a new session',
    script: `
      0  ana starts
      48 ana template
      48 see initiated, sessions 2, facts 1, notices none, next 72`,
  },
  {
    name: 'an answer in the first 24 h makes the session active, and its silence archives it',
    script: `
      0            ana starts
      5            contact writes
      5            see active, open, closes 29, next 5:05, notices none
      6            ana says
      6            see active, open, closes 29, next 29
      28:59:59.999 see active, open
      29           see active, closed, next 30, notices none
      30           see archived idle, notices archivedAutomatically@30`,
  },
  {
    name: 'an answer in the second 24 h makes the session active and keeps the notice',
    script: `
      0  ana starts
      30 contact writes
      30 see active, open, closes 54, notices windowExceeded@24
      53 see active, open, notices windowExceeded@24 windowClosing@53
      54 see archived idle, notices windowExceeded@24 windowClosing@53 archivedAutomatically@54`,
  },
  {
    name: 'an answer at the last millisecond of 48 h still answers',
    script: `
      0            ana starts
      47:59:59.999 contact writes
      47:59:59.999 see active, open, sessions 1`,
  },
  {
    name: 'an answer at exactly 48 h comes too late and opens a new session',
    script: `
      0  ana starts
      48 contact writes
      48 see waiting, open, closes 72, sessions 2, notices none`,
  },
  {
    name: 'an answer after 50 h opens a new session',
    script: `
      0  ana starts
      50 contact writes
      50 see waiting, open, closes 74, sessions 2, level running
      74 see archived missed, notices windowClosing@73 archivedAutomatically@74`,
  },
  {
    name: 'an outreach that was answered is over: later templates in the window are ordinary messages',
    script: `
      0  ana starts
      5  contact writes
      10 ana template
      10 see active, open, closes 29
      29 see active, closed, notices none, next 34
      34 see archived idle, notices archivedAutomatically@34`,
  },
];
