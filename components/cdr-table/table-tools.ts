import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { JackfieldElement } from '../base/element.ts';
import type { Formats } from '../base/formats.ts';
import type { Messages } from '../base/messages.ts';
import { ChartRoom } from './chart-room.ts';
import type { TableLayout } from './columns.ts';
import { TableExport, type Exported } from './export/table-export.ts';
import type { KeptTable } from './kept-table.ts';
import { columnsMenu } from './layout/columns-menu.ts';
import { OpenedMenus } from './opened-menus.ts';

/** The buttons above the rows, and what they open: the chart, the columns, the export. */
export class TableTools {
  readonly chart: ChartRoom;
  readonly export: TableExport;
  readonly #host: JackfieldElement;
  readonly #kept: KeptTable;
  readonly #menus: OpenedMenus;

  constructor(host: JackfieldElement, kept: KeptTable, exported: () => Exported) {
    this.#host = host;
    this.#kept = kept;
    this.export = new TableExport(host, exported);
    this.chart = new ChartRoom(host);
    this.#menus = new OpenedMenus(host);
  }

  /** @param total - rows that fit; null while they are counted */
  menus(total: number | null, msg: Messages, formats: Formats): TemplateResult {
    const menus = this.#menus;
    const { layout } = this.#kept;
    return html`${guard([layout, menus.has('columns'), msg], () =>
      columnsMenu({ layout, menus, msg, change: this.#keepColumns }),
    )}
    ${this.export.menu({ total, menus, msg, formats })}`;
  }

  readonly #keepColumns = (layout: TableLayout): Promise<unknown> => {
    this.#kept.keepLayout(layout);
    return this.#host.updateComplete;
  };
}
