import { html, nothing, type TemplateResult } from 'lit';
import { adviceFor } from '../base/advice.ts';
import type { Formats } from '../base/formats.ts';
import { note } from '../base/form/note.ts';
import type { Messages } from '../base/messages.ts';
import type { CdrAnswer } from './source/cdr-source.ts';

export interface TableNotes {
  /** Null where nothing was asked yet. */
  readonly answer: CdrAnswer | null;
  readonly isOffline: boolean;
  readonly msg: Messages;
  readonly formats: Formats;
  readonly retry: () => void;
  readonly refresh: () => void;
  readonly clearAll: () => void;
}

/** What is to be known above the rows: no connection, a filter that was refused, rows that are missing, rows that came. */
export function tableNotes(notes: TableNotes): TemplateResult | typeof nothing {
  const { answer, isOffline, msg, formats, retry, refresh, clearAll } = notes;
  if (answer === null) return nothing;
  const isRefused = isRefusedFilter(answer);
  const isIncomplete =
    answer.state === 'failed' && answer.total !== null && !isRefused && answer.fault === null;
  if (!isOffline && !isRefused && !isIncomplete && answer.arrived === 0) return nothing;
  const why = (): string => adviceFor({ code: answer.problem?.code ?? 'network' }, msg);
  return html`<div class="notes">
    ${isOffline ? note('urgent', msg.cdrOffline) : nothing}
    ${
      isRefused
        ? note(
            'failed',
            html`${msg.cdrFilterRefused} ${refusedFields(answer)}`,
            html`<button type="button" @click=${clearAll}>${msg.cdrClearAll}</button>`,
          )
        : nothing
    }
    ${
      isIncomplete
        ? note(
            'failed',
            html`${msg.cdrIncomplete} ${why()}`,
            html`<button type="button" @click=${retry}>${msg.retry}</button>`,
          )
        : nothing
    }
    ${
      answer.arrived > 0
        ? note(
            'calm',
            msg.cdrArrived(answer.arrived, formats.number(answer.arrived)),
            html`<button type="button" @click=${refresh}>${msg.cdrReadAgain}</button>`,
          )
        : nothing
    }
  </div>`;
}

/** Whether the backend would not take the filter as it is. */
export function isRefusedFilter({ state, problem }: CdrAnswer): boolean {
  return state === 'failed' && (problem?.code === 'validation-failed' || problem?.code === 'not-supported');
}

/** What the backend says of the parts of the filter that it would not take. */
function refusedFields({ problem }: CdrAnswer): TemplateResult | typeof nothing {
  const reasons = problem?.fields?.map(({ reason }) => reason) ?? [];
  return reasons.length === 0 ? nothing : html`<bdi>${reasons.join(' ')}</bdi>`;
}
