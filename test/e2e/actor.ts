import type { Locator, Page } from '@playwright/test';
import { tabTo } from './focus.ts';

/** A file as somebody has it on their machine. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** Somebody at work on a page: what they do is written once, and done with a pointer or by keys alone. */
export interface Actor {
  /** A button or a link. */
  press(control: Locator): Promise<void>;
  /** A checkbox or a switch. */
  turn(control: Locator): Promise<void>;
  /** Writes a text in place of what stands in the field. */
  enter(field: Locator, text: string): Promise<void>;
  /** One of the options of a field that finds them by what is typed. */
  find(field: Locator, text: string, option: Locator): Promise<void>;
  /** One of the options of a native choice. */
  choose(choice: Locator, option: string): Promise<void>;
  chooseFile(field: Locator, file: ChosenFile): Promise<void>;
}

const asPayload = ({ name, text }: ChosenFile) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

export function withPointer(): Actor {
  return {
    press: (control) => control.click(),
    turn: (control) => control.click(),
    enter: (field, text) => field.fill(text),
    find: async (field, text, option) => {
      await field.fill(text);
      await option.click();
    },
    choose: async (choice, option) => void (await choice.selectOption(option)),
    chooseFile: (field, file) => field.setInputFiles(asPayload(file)),
  };
}

/** Goes to everything with the Tab key; at each stop the focus must be seen. */
export function withKeys(page: Page): Actor {
  const { keyboard } = page;
  const pressOn = async (target: Locator, key: string): Promise<void> => {
    await tabTo(page, target);
    await keyboard.press(key);
  };
  const enter = async (field: Locator, text: string): Promise<void> => {
    await pressOn(field, 'ControlOrMeta+a');
    await keyboard.type(text);
  };
  return {
    press: (control) => pressOn(control, 'Enter'),
    turn: (control) => pressOn(control, 'Space'),
    enter,
    find: async (field, text, option) => {
      await enter(field, text);
      await option.waitFor();
      await keyboard.press('Enter');
    },
    choose: async (choice, option) => {
      await pressOn(choice, 'Alt+ArrowDown');
      await keyboard.type(option);
      await keyboard.press('Enter');
    },
    chooseFile: async (field, file) => {
      const asked = page.waitForEvent('filechooser');
      await pressOn(field, 'Enter');
      await (await asked).setFiles(asPayload(file));
    },
  };
}
