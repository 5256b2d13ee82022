/** What all forms share. */
export const formMessages = {
  /** An action, with the key that does it too. */
  byEscape: (action: string) => `${action} (Esc)`,
  conflictTheirs: 'As it stands now',
  conflictMine: 'As you entered it',
  conflictTakeTheirs: 'Take what stands now',
  conflictKeepMine: 'Keep mine and save again',
};
