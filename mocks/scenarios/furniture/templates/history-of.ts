import type { TemplateLanguage, TemplateStatus } from '../../../../src/contract/template.ts';

const hour = 3_600_000;

type Way = readonly (readonly [status: TemplateStatus, hoursAgo: number])[];

const written: Way = [['draft', 740]];
const inUse: Way = [...written, ['pending', 720], ['approved', 715]];

/** How a language came to a status, without that status itself; all others came from being in use. */
const ways: Readonly<Record<string, Way>> = {
  draft: [],
  pending: [['draft', 70]],
  approved: [...written, ['pending', 720]],
  rejected: [
    ['draft', 70],
    ['pending', 60],
  ],
  limitExceeded: [['draft', 70]],
  inAppeal: [
    ['draft', 170],
    ['pending', 160],
    ['rejected', 150],
  ],
  disabled: [...inUse, ['paused', 300], ['approved', 297], ['paused', 200], ['approved', 194]],
  reinstated: [...inUse, ['disabled', 200]],
  archived: [
    ['draft', 9_000],
    ['pending', 8_990],
    ['approved', 8_980],
  ],
  unarchived: [
    ['draft', 9_500],
    ['pending', 9_490],
    ['approved', 9_480],
    ['archived', 700],
  ],
};

/** How many hours ago a language came to its present status. */
const arrivals: Readonly<Record<string, number>> = {
  draft: 70,
  pending: 2,
  approved: 715,
  paused: 1,
  rejected: 40,
};
const pauseLength = 3 * hour;

interface Circumstances {
  /** Epoch milliseconds. */
  readonly startsAt: number;
  /** What the platform said last. */
  readonly note?: string | undefined;
  /** How many hours ago an approved language was edited. */
  readonly edits?: readonly number[] | undefined;
}

/** A history that leads to the status in which a language is when the scenario starts. */
export function historyOf(
  status: TemplateStatus,
  { startsAt, note, edits = [] }: Circumstances,
): Required<Pick<TemplateLanguage, 'history'>> & Pick<TemplateLanguage, 'pausedUntil'> {
  const ago = (hours: number): number => startsAt - hours * hour;
  const steps: Way = [
    ...(ways[status] ?? inUse),
    [status, arrivals[status] ?? 90],
    ...edits.flatMap((edit): Way => [
      ['pending', edit],
      ['approved', edit - 1],
    ]),
  ];
  const history = steps.map(([was, hoursAgo]) => ({ status: was, at: ago(hoursAgo) }));
  const last = history.at(-1)!;
  return {
    history: [...history.slice(0, -1), { ...last, ...(note === undefined ? {} : { note }) }],
    ...(status === 'paused' ? { pausedUntil: last.at + pauseLength } : {}),
  };
}
