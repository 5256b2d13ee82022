import type { Day } from '../day-script.ts';

/** Archiving by an agent, and what may be sent after any archive. */
export const archivingDays: readonly Day[] = [
  {
    name: 'an agent archives an outreach before anything fell due',
    script: `
      0  ana starts
      10 ana archives
      10 see archived agent, closed, notices none, level notStarted, next never
      48 see archived agent, notices none`,
  },
  {
    name: 'an archive at exactly 24 h comes after the notice',
    script: `
      0  ana starts
      24 ana archives
      24 see archived agent, notices windowExceeded@24`,
  },
  {
    name: 'at exactly 48 h there is nothing left to archive',
    script: `
      0  ana starts
      48 ana archives => session-not-live
      48 see archived unanswered, notices windowExceeded@24 archivedAutomatically@48`,
  },
  {
    name: 'after an archive the next message of the contact opens a new session',
    script: `
      0 contact writes
      1 ana archives
      1 see archived agent, closed
      2 contact writes
      2 see waiting, open, closes 26, sessions 2, level running`,
  },
  {
    name: 'after an archive a template opens a new session that the contact must answer',
    script: `
      0 contact writes
      1 ana archives
      2 ana says => no-live-session
      2 ana template
      2 see initiated, closed, sessions 2, next 26
      3 ana says => window-closed`,
  },
  {
    name: 'archiving the same session twice does no harm',
    script: `
      0 contact writes
      1 ana archives
      2 ben archives
      2 see archived agent, facts 2, sessions 1`,
  },
  {
    name: 'a session that ran out cannot be archived, and the new one can',
    script: `
      0  contact writes
      25 contact writes
      25 ana archives first => session-not-live
      25 see waiting, open, sessions 2
      26 ana archives
      26 see archived agent, sessions 2`,
  },
  {
    name: 'an outreach in a running session can be archived like the session',
    script: `
      0  contact writes
      20 ana says
      30 ana template
      40 ana archives
      40 see archived agent, notices none, facts 4
      41 contact writes
      41 see waiting, open, sessions 2`,
  },
  {
    name: 'an idle session is over: a template opens a new one',
    script: `
      0  contact writes
      10 ana says
      11 contact writes
      35 ana says => no-live-session
      40 ana template
      40 see initiated, sessions 2, facts 1`,
  },
];
