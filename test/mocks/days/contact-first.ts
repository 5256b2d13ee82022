import type { Day } from '../day-script.ts';

/** Sections 3 and 6 of the session rules, where the contact writes first. */
export const contactFirstDays: readonly Day[] = [
  {
    name: 'a contact who is not answered is missed after 24 h',
    script: `
      0            contact writes
      0            see waiting, open, closes 24, level running, next 0:05
      23           see waiting, open, notices windowClosing@23, next 24
      23:59:59.999 see waiting, open
      24           see archived missed, closed, notices windowClosing@23 archivedAutomatically@24, next never`,
  },
  {
    name: 'each message of a waiting contact prolongs the waiting',
    script: `
      0  contact writes
      20 contact writes
      23 see waiting, notices none
      24 see waiting, open, closes 44, next 43
      43 see waiting, notices windowClosing@43
      44 see archived missed, notices windowClosing@43 archivedAutomatically@44`,
  },
  {
    name: 'a notice that falls due at the instant of the next message is given first',
    script: `
      0  contact writes
      23 contact writes
      23 see waiting, open, closes 47, notices windowClosing@23
      46 see waiting, notices windowClosing@23 windowClosing@46
      47 see archived missed, notices windowClosing@23 windowClosing@46 archivedAutomatically@47`,
  },
  {
    name: 'an answered contact who says nothing more: window, then silence',
    script: `
      0  contact writes
      1  ana says
      1  see active, open, closes 24, next 24
      23 see active, open, notices none
      24 see active, closed, next 25
      25 see archived idle, notices archivedAutomatically@25`,
  },
  {
    name: 'a template with the window closed is an outreach in the same session',
    script: `
      0  contact writes
      20 ana says
      30 ana template
      30 see initiated, closed, sessions 1, facts 3, next 54
      54 see initiated, notices windowExceeded@54
      78 see archived unanswered, notices windowExceeded@54 archivedAutomatically@78`,
  },
  {
    name: 'an outreach in a session that the contact opened is answered like any other',
    script: `
      0  contact writes
      20 ana says
      30 ana template
      40 contact writes
      40 see active, open, closes 64, sessions 1
      64 see archived idle`,
  },
  {
    name: 'templates of an outreach in a running session: the first 24 h move nothing, the second 24 h begin anew',
    script: `
      0   contact writes
      20  ana says
      30  ana template
      40  ana template
      53:59:59.999 see initiated, notices none
      54  ana template
      54  see initiated, notices windowExceeded@54, next 78
      78  see initiated, notices windowExceeded@54 windowExceeded@78
      102 see archived unanswered, notices windowExceeded@54 windowExceeded@78 archivedAutomatically@102`,
  },
  {
    name: 'a template in the open window of a waiting contact is an answer',
    script: `
      0  contact writes
      1  ana template
      1  see active, open, closes 24, sessions 1
      24 see active, closed
      25 see archived idle`,
  },
  {
    name: 'what the agent sends prolongs the session and not the window',
    script: `
      0  contact writes
      1  ana says
      20 contact writes
      40 ana says
      44 see active, closed, next 64
      64 see archived idle, notices archivedAutomatically@64`,
  },
  {
    name: 'the answer in time takes the notice of the closing window away only for what came before it',
    script: `
      0  contact writes
      1  ana says
      2  contact writes
      25 see active, open, notices windowClosing@25, next 26
      26 see archived idle, notices windowClosing@25 archivedAutomatically@26`,
  },
  {
    name: 'three sessions in a row are three sessions',
    script: `
      0  contact writes
      1  ana archives
      2  contact writes
      3  ana archives
      4  contact writes
      4  see waiting, open, closes 28, sessions 3, facts 1`,
  },
];
