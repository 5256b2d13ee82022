import { placeholderImage } from './placeholder-image.ts';
import { idOf } from './random.ts';
import type { World } from './state.ts';

/** Keeps a file that only the platform has: a picture is shown as a placeholder, any other file is empty. */
export function noteMedia(world: World, platformMediaId: string, mimeType: string): string {
  const id = idOf(world.seed, 'med', platformMediaId);
  if (!world.media.has(id)) {
    const bytes = mimeType.startsWith('image/')
      ? Uint8Array.from(atob(placeholderImage), (letter) => letter.charCodeAt(0))
      : new Uint8Array();
    const file = new Blob([bytes], { type: mimeType });
    world.media.set(id, { media: { id, mimeType, size: file.size }, file });
  }
  return id;
}
