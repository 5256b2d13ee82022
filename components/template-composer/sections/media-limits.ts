/** What the platform takes as the sample of a header. */
export interface MediaLimit {
  /** Media types. */
  readonly types: readonly string[];
  /** What they are called. */
  readonly names: string;
  /** Largest file, in bytes. */
  readonly size: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * Types: a sample goes to the platform by its Resumable Upload API (“Template media”,
 * developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-media, of May 2026), which takes
 * application/pdf, image/jpeg, image/png and video/mp4 (developers.facebook.com/docs/graph-api/guides/upload). In
 * messages 3GP videos and office files may be sent too; as a sample they are refused.
 *
 * Sizes: of what may be sent in messages (Cloud API, “Supported media types”, of December 2025). Of samples none are
 * documented, but no contact could be sent a file like a larger one. The platform says MB; that it means 1024² bytes is
 * assumed, as the larger reading: the backend has the last word.
 */
export const mediaLimits: Readonly<Record<'image' | 'video' | 'document', MediaLimit>> = {
  image: { types: ['image/jpeg', 'image/png'], names: 'JPEG, PNG', size: 5 * MEGABYTE },
  video: { types: ['video/mp4'], names: 'MP4', size: 16 * MEGABYTE },
  document: { types: ['application/pdf'], names: 'PDF', size: 100 * MEGABYTE },
};
