/** Whether this machine's shortcuts are pressed with the command key. */
export const usesCommand = /Mac|iPhone|iPad/.test(navigator.platform);

/** A key that is pressed with Control or the command key, and perhaps with Shift. */
export interface Shortcut {
  readonly key: string;
  readonly shift?: boolean;
}

/** As it is written on this machine: `Ctrl+Shift+Z`, `⌘ Shift Z`. */
export function shortcutWords({ key, shift }: Shortcut): string {
  const keys = [usesCommand ? '⌘' : 'Ctrl', ...(shift ? ['Shift'] : []), key.toUpperCase()];
  return keys.join(usesCommand ? ' ' : '+');
}

/** As `aria-keyshortcuts` has it. */
export function shortcutKeys({ key, shift }: Shortcut): string {
  return `${usesCommand ? 'Meta' : 'Control'}+${shift ? 'Shift+' : ''}${key.toUpperCase()}`;
}
