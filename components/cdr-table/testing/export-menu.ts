import { findAll, settle, wordsOf } from '../../base/testing/dom.ts';
import type { JfCdrTable } from '../cdr-table.ts';

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    if (isSo()) return;
    await settle();
  }
  throw new Error('It did not come to that.');
}

/** What a person does in the menu of the export, and what is said there. */
export function exportMenuOf(table: JfCdrTable) {
  const menu = (): HTMLElement => findAll(table, '#export-menu')[0]!;
  const button = (words: string): HTMLElement =>
    findAll(menu(), 'button').find((one) => wordsOf(one) === words)!;
  return {
    menu,
    button,
    said: (): string => wordsOf(menu()),
    isOff: (words: string): boolean => button(words).ariaDisabled === 'true',
    async press(words: string) {
      button(words).click();
      await settle();
    },
    async open() {
      findAll(table, '#export-button')[0]!.click();
      await settle();
    },
    async choose(words: string) {
      findAll(menu(), 'label')
        .find((one) => wordsOf(one).startsWith(words))!
        .click();
      await settle();
    },
  };
}
