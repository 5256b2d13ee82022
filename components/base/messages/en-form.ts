/** What all forms share. */
export const formMessages = {
  /** An action, with the keys that do it too. */
  withKeys: (action: string, keys: string) => `${action} (${keys})`,
  byEscape: (action: string) => `${action} (Esc)`,
  conflictTheirs: 'As it stands now',
  conflictMine: 'As you entered it',
  conflictTakeTheirs: 'Take what stands now',
  conflictKeepMine: 'Keep mine and save again',
  conflictKeepMineUnsaved: 'Keep mine',
};
