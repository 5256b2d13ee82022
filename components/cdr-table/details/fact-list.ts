import { html, nothing, type TemplateResult } from 'lit';
import type { CdrRow } from '../../../src/cdr/types.ts';
import { dispositionMark } from '../../base/disposition.ts';
import { icon } from '../../base/icon.ts';
import { serviceLevelIcons } from '../service-level-icons.ts';
import { spanWords } from '../words/span-words.ts';
import type { DetailsContext } from './details-context.ts';

export interface FactListOptions extends DetailsContext {
  /** The contact's own name, where it is not what the contact is called. */
  readonly contactName: string | null;
  /** The service-level target of the channel (milliseconds); null where it is not known. */
  readonly target: number | null;
}

/** The facts of a record, each under its name. */
export function factList(row: CdrRow, options: FactListOptions): TemplateResult {
  const { msg, formats } = options;
  const parts = msg.cdrFilterParts;
  return html`<dl class="facts" aria-label=${msg.cdrRecordFacts}>
    ${fact(parts.contact, contact(options))} ${fact(msg.cdrRecordDisposition, disposition(row, options))}
    ${fact(parts.period, instant(row.startedAt, options))}
    ${fact(
      msg.cdrRecordEnded,
      row.endedAt === null ? quiet(msg.cdrRecordOpen) : instant(row.endedAt, options),
    )}
    ${fact(parts.duration, said(duration(row, options)))}
    ${fact(parts.messageCount, formats.number(row.messageCount))}
    ${fact(parts.firstResponse, firstResponse(row, options))}
    ${fact(parts.serviceLevels, serviceLevel(row, options))} ${fact(parts.channelIds, said(row.channel.name))}
    ${fact(
      parts.directions,
      html`${msg.cdrDirections[row.direction]} ${aside(msg.cdrDirectionMeanings[row.direction])}`,
    )}
    ${fact(parts.agentIds, row.agent === null ? quiet(msg.cdrRecordNobody) : said(row.agent.name))}
    ${row.group === null ? nothing : fact(parts.groupIds, said(row.group.name))}
  </dl>`;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Words and names turn nothing around them, whatever direction they are written in. */
function said(words: string): TemplateResult {
  return html`<bdi>${words}</bdi>`;
}

function quiet(words: string): TemplateResult {
  return html`<bdi class="quiet">${words}</bdi>`;
}

/** A line below, at the same side as the one above. */
function aside(words: string): TemplateResult {
  return html`<span class="aside">${said(words)}</span>`;
}

function instant(at: number, { times }: FactListOptions): TemplateResult {
  return html`<time>${said(times.full(at))}</time>`;
}

function contact({ contactLabel, contactName }: FactListOptions): TemplateResult {
  return html`${said(contactLabel)} ${contactName === null ? nothing : aside(contactName)}`;
}

function disposition(row: CdrRow, { msg }: FactListOptions): TemplateResult {
  const reason = row.archivedReason;
  return html`${dispositionMark(row.disposition, msg)}
  ${reason === null ? nothing : aside(msg.cdrReasons[reason])}`;
}

function duration(row: CdrRow, { msg }: FactListOptions): string {
  const words = spanWords(row.duration, msg);
  return row.endedAt === null ? msg.cdrRecordSoFar(words) : words;
}

function firstResponse(row: CdrRow, { msg, target }: FactListOptions): TemplateResult {
  const limit = target === null ? null : spanWords(target, msg);
  if (row.firstResponse !== null) {
    const span = spanWords(row.firstResponse, msg);
    return said(limit === null ? span : msg.cdrRecordOfTarget(span, limit));
  }
  const none = row.endedAt === null ? msg.cdrRecordNoAnswer : msg.cdrRecordNoAnswerCame;
  if (limit === null) return quiet(none);
  return html`${quiet(none)} ${aside(msg.cdrRecordTarget(limit))}`;
}

function serviceLevel({ serviceLevel: state }: CdrRow, { msg }: FactListOptions): TemplateResult {
  return html`<span class="service-level" data-service-level=${state}
    >${icon(serviceLevelIcons[state])}${msg.cdrServiceLevels[state]}</span
  >`;
}
