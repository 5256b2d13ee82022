/** Whether a file is on its way, and why the last one was not taken, in words. */
export interface SampleState {
  readonly busy: boolean;
  readonly problem: string | null;
}

export const noSample: SampleState = { busy: false, problem: null };

/** What the composer shows beside the draft itself; nothing of it is kept. */
export interface ScreenState {
  /** The language beside the one that is looked at; undefined until it is chosen: then the template's first. */
  readonly beside: string | null | undefined;
  /** What was entered to add a language; null while none is added. */
  readonly adding: {
    readonly typed: string;
    readonly from: string | null;
    readonly problem: string | null;
  } | null;
  /** As on a phone of this colour scheme; null as the page. */
  readonly scheme: 'light' | 'dark' | null;
  /** The sample that is chosen for each language, by its code. */
  readonly samples: Readonly<Record<string, SampleState>>;
  /** What was just done, for those who do not see it. */
  readonly said: string;
  /** Whether the Business Manager ID was left, so that what is wrong with it is told. */
  readonly leftBusinessManager: boolean;
}

export const firstScreen: ScreenState = {
  beside: undefined,
  adding: null,
  scheme: null,
  samples: {},
  said: '',
  leftBusinessManager: false,
};
