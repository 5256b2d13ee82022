import { fixture, html } from '@open-wc/testing';
import { findAll, settle, wordsOf } from '../../../base/testing/dom.ts';
import type { CdrCounts } from '../../source/cdr-source.ts';
import type { FilterChangeEvent } from '../events.ts';
import { CdrTableFilter } from '../filter-bar.ts';
import { readFilter, writeFilter } from '../filter-text.ts';
import type { SavedView } from '../saved-views.ts';
import { sampleCounts } from './samples.ts';

CdrTableFilter.define('jf-cdr-table-filter');

export interface MountOptions {
  /** The filter in its written form. */
  readonly filter?: string;
  readonly counts?: CdrCounts;
  readonly views?: readonly SavedView[];
  readonly dir?: 'ltr' | 'rtl';
}

/** The filter by itself, on 26 November 2026 in Madrid. */
export async function mountFilter(options: MountOptions = {}) {
  const { filter = '', counts = sampleCounts, views = [], dir = 'ltr' } = options;
  const owner = await fixture(
    html`<div dir=${dir}>
      <jf-cdr-table-filter
        .filter=${readFilter(filter).filter}
        .counts=${counts}
        .total=${counts?.total ?? null}
        .now=${Date.UTC(2026, 10, 26, 10)}
        .timeZone=${'Europe/Madrid'}
        .savedViews=${views}
      ></jf-cdr-table-filter>
    </div>`,
  );
  const bar = owner.querySelector<CdrTableFilter>('jf-cdr-table-filter')!;
  const changes: { filter: string; isTyping: boolean }[] = [];
  bar.addEventListener('filter-change', (event) => {
    const { change, isTyping } = event as FilterChangeEvent;
    changes.push({ filter: writeFilter({ ...bar.filter, ...change }), isTyping });
  });
  await settle();
  const all = (selector: string): HTMLElement[] => findAll(bar, selector);
  const find = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
    const [found] = findAll<Found>(bar, selector);
    if (found === undefined) throw new Error(`There is no ${selector}.`);
    return found;
  };
  return {
    bar,
    changes,
    all,
    find,
    /** The filter that is set, in its written form. */
    written: () => writeFilter(bar.filter),
    text: (selector: string) => wordsOf(find(selector)),
    texts: (selector: string) => all(selector).map(wordsOf),
    isOpen: (panel: string) => find(`#panel-${panel}`).matches(':popover-open'),
    async click(selector: string) {
      find(selector).click();
      await settle();
    },
    async open(panel: string) {
      find(`#open-${panel}`).focus();
      find(`#open-${panel}`).click();
      await settle();
    },
    async type(selector: string, value: string) {
      const input = find<HTMLInputElement>(selector);
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settle();
    },
  };
}
