import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { createCsvWriter, createTsvWriter } from '../../../src/cdr/index.ts';
import { hidesNumbers, type Masking } from '../../../src/masking/index.ts';
import type { Formats } from '../../base/formats.ts';
import type { Messages } from '../../base/messages.ts';
import { tableColumns, type TableLayout } from '../columns.ts';
import type { OpenedMenus } from '../opened-menus.ts';
import type { CdrAsk, CdrSource } from '../source/cdr-source.ts';
import { exportColumns } from './export-columns.ts';
import { exportMenu, standardExport } from './export-menu.ts';
import { ExportWork } from './export-work.ts';

/** What of the table an export is made of, as it stands when it is asked for. */
export interface Exported {
  readonly source: CdrSource | null;
  readonly question: Pick<CdrAsk, 'filter' | 'sort'>;
  readonly layout: TableLayout;
  readonly masking: Masking | null;
  /** The calendar day for the name of the file. */
  readonly day: string;
}

/** What its menu is drawn from. */
export interface ExportView {
  /** Rows that fit; null while they are counted. */
  readonly total: number | null;
  readonly menus: OpenedMenus;
  readonly msg: Messages;
  readonly formats: Formats;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The export of the rows that fit: its menu, what was chosen there, and its work. */
export class TableExport implements ReactiveController {
  readonly #host: Host;
  readonly #exported: () => Exported;
  readonly #work: ExportWork;
  #choice = standardExport;
  /** Whether the focus was in the menu before it was drawn anew. */
  #hadFocus = false;
  /** Whether the export that was begun last has no numbers. */
  #isMasked = false;
  /** As the table was drawn last. */
  #hidesNumbers = true;

  constructor(host: Host, exported: () => Exported) {
    this.#host = host;
    this.#exported = exported;
    this.#work = new ExportWork(host);
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#menu?.matches(':focus-within') === true;
  }

  /** The button that was pressed goes when the export begins, and when it ends: the next takes the focus. */
  hostUpdated(): void {
    const menu = this.#menu;
    if (!this.#hadFocus || menu === null || menu.matches(':focus-within')) return;
    menu.querySelector<HTMLElement>('.menu-actions button')?.focus();
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#export-menu');
  }

  menu({ total, menus, msg, formats }: ExportView): unknown {
    const isMasked = this.#hidesNumbers;
    const isMade = menus.has('export');
    return guard([this.#work.state, this.#choice, total, isMasked, isMade, msg, formats], () =>
      exportMenu({
        state: this.#work.state,
        choice: this.#choice,
        total,
        isMasked,
        menus,
        msg,
        formats,
        choose: (choice) => {
          this.#choice = choice;
          this.#host.requestUpdate();
        },
        save: () => this.#save(msg),
        copy: () => this.#copy(msg),
        cancel: () => this.#work.cancel(),
      }),
    );
  }

  forget(): void {
    this.#work.forget();
  }

  /** Takes whether numbers are hidden. An export that was begun with numbers ends where they are hidden by now. */
  followMasking(masking: Masking | null): void {
    this.#hidesNumbers = hidesNumbers(masking);
    if (!this.#isMasked && this.#hidesNumbers) this.#work.cancel();
  }

  cancel(): void {
    this.#work.cancel();
  }

  #save(msg: Messages): void {
    const { source, question, masking, day } = this.#exported();
    if (source === null) return;
    this.#isMasked = hidesNumbers(masking);
    const { isMarked } = this.#choice;
    const writer = createCsvWriter(this.#columns(msg), { masking, withByteOrderMark: isMarked });
    void this.#work.save(source, question, writer, msg.cdrFileName(day));
  }

  #copy(msg: Messages): void {
    const { source, question, masking } = this.#exported();
    if (source === null) return;
    this.#isMasked = hidesNumbers(masking);
    void this.#work.copy(source, question, createTsvWriter(this.#columns(msg), { masking }));
  }

  #columns(msg: Messages): ReturnType<typeof exportColumns> {
    const { layout, masking } = this.#exported();
    const all = this.#choice.columns === 'all';
    const columns = all ? tableColumns : layout.columns.map(({ column }) => column);
    return exportColumns(columns, hidesNumbers(masking), msg);
  }
}
