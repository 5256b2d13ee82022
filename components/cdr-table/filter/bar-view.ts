import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';
import type { CdrCounts } from '../source/cdr-source.ts';
import type { Present } from './period.ts';
import type { DayFormats } from './period-words.ts';
import type { TableFilter } from './table-filter.ts';

/** The panels that open from the bar. */
export type PanelName =
  | 'meanings'
  | 'period'
  | 'agentIds'
  | 'channelIds'
  | 'groupIds'
  | 'directions'
  | 'serviceLevels'
  | 'archivedReasons'
  | 'more'
  | 'views';

/** What the parts of the bar show, and how they change it. */
export interface BarView {
  readonly filter: TableFilter;
  readonly counts: CdrCounts;
  /** Whether counts are on their way, where there are none. */
  readonly isCounting: boolean;
  readonly present: Present;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly days: DayFormats;
  /** Changes parts of the filter. `isTyping`: they may change with the next letter. */
  readonly change: (change: Partial<TableFilter>, isTyping?: boolean) => void;
  /** Shows again what a part of the bar keeps by itself. */
  readonly refresh: () => void;
  /** Closes the panel that is open; the focus goes back to what opened it. */
  readonly close: () => void;
}
