/**
 * Puts a text on the clipboard that is still being made. Safari lets a page write there only in the task of a press, so
 * the browser gets the promise at once; one that takes no promises gets the text when it is there.
 *
 * @param text - where it rejects, the clipboard stays as it was
 */
export async function copyText(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  try {
    // Not the text itself: before 2025 browsers took promises of blobs only.
    const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
    // It is said below that it rejects.
    blob.catch(() => {});
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    await clipboard.writeText(await text);
  }
}
