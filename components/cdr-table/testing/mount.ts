import { fixture, html } from '@open-wc/testing';
import type { CdrRow } from '../../../src/cdr/index.ts';
import { cdrRow } from '../../../src/cdr/testing/row.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import { findAll, settle, wordsOf } from '../../base/testing/dom.ts';
import { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import '../../workspace/define.ts';
import '../define.ts';
import type { JfCdrTable } from '../cdr-table.ts';

export const DAY = 86_400_000;
/** Noon of a Monday. */
export const MONDAY = Date.UTC(2026, 10, 23, 12);

/** Rows, a day apart, the newest first: half of them waiting, with so many messages as their number says. */
export function sampleRows(count: number, change: (place: number) => Partial<CdrRow> = () => ({})): CdrRow[] {
  return Array.from({ length: count }, (_, place) =>
    cdrRow({
      id: `row-${place}`,
      startedAt: MONDAY - place * DAY,
      messageCount: place,
      text: `Message number ${place}`,
      ...(place % 2 === 0 ? { disposition: 'waiting', archivedReason: null } : {}),
      ...change(place),
    }),
  );
}

/** What a person sees of a table and does in it. */
export function seen(table: JfCdrTable) {
  const root = table.shadowRoot!;
  const rows = (): HTMLElement[] =>
    findAll(table, '[role=row]').filter((row) => row.ariaRowIndex !== '1' && row.checkVisibility());
  return {
    table,
    root,
    rows,
    /** The texts of the rows in sight, in order. */
    texts: (): string[] => rows().map((row) => /Message number \d+/.exec(wordsOf(row))?.[0] ?? ''),
    total: (): string => root.querySelector('.total')?.textContent?.trim() ?? '',
    button: (words: string): HTMLButtonElement => {
      const found = findAll<HTMLButtonElement>(table, 'button').find(
        (button) => button.ariaLabel === words || wordsOf(button) === words,
      );
      if (found === undefined) throw new Error(`There is no button “${words}”.`);
      return found;
    },
    /** What stands in the place of rows is in a slot. */
    words: (): string => [root, ...findAll(table, '[slot]')].map(wordsOf).join(' '),
  };
}

export interface LocalOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly inForm?: boolean;
  readonly masking?: { readonly masked: boolean; readonly because: string };
}

/** A table with rows of its page, in a box of 1000 by 600 pixels. */
export async function mountLocal(rows: readonly CdrRow[], options: LocalOptions = {}) {
  const { attributes = {}, masking = { masked: false, because: 'group-shows-numbers' } } = options;
  const form = await fixture<HTMLFormElement>(html`<form></form>`);
  const table = document.createElement('jf-cdr-table');
  for (const [name, value] of Object.entries({ 'time-zone': 'UTC', ...attributes }))
    table.setAttribute(name, value);
  size(table);
  Object.assign(table, { rows, masking });
  form.append(table);
  await settle();
  return { ...seen(table), form };
}

/** A table of a backend, in a workspace that the test plays. */
export async function mountRemote(
  role: Viewer['role'] = 'supervisor',
  attributes: Record<string, string> = {},
) {
  const workspace = new FakeWorkspace();
  signIn(workspace, role);
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><jf-cdr-table time-zone="UTC"></jf-cdr-table></jf-workspace>`,
  );
  const table = owner.querySelector('jf-cdr-table')!;
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  size(table);
  await settle();
  return { ...seen(table), workspace, cdr: workspace.cdr };
}

export function signIn(workspace: FakeWorkspace, role: Viewer['role'], id = 'sam', masked = false): void {
  workspace.viewer.set({
    state: 'ready',
    viewer: { id, name: 'Sam', role, masking: { masked, because: 'group-shows-numbers' } } as Viewer,
  });
}

function size(table: HTMLElement): void {
  table.style.inlineSize = '1000px';
  table.style.maxInlineSize = '100%';
  table.style.blockSize = '600px';
}
