/** What a key or the browser's own menu wants of the history; null for anything else. */
export function undoWish(event: KeyboardEvent | InputEvent): 'undo' | 'redo' | null {
  if (event.type === 'beforeinput') {
    const { inputType } = event as InputEvent;
    return inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : null;
  }
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event as KeyboardEvent;
  if (isComposing || altKey || !(ctrlKey || metaKey)) return null;
  const pressed = key.toLowerCase();
  if (pressed === 'z') return shiftKey ? 'redo' : 'undo';
  return pressed === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}
