/** What all forms share. */
export const formMessages = {
  conflictTheirs: 'As it stands now',
  conflictMine: 'As you entered it',
  conflictTakeTheirs: 'Take what stands now',
  conflictKeepMine: 'Keep mine and save again',
};
