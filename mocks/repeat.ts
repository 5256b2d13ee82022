/** Calls `task` every so many milliseconds, until the returned function is called. */
export type Repeat = (task: () => void, milliseconds: number) => () => void;
