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

/** Source: the platform's documentation of supported media types, read in November 2026. */
export const mediaLimits: Readonly<Record<'image' | 'video' | 'document', MediaLimit>> = {
  image: { types: ['image/jpeg', 'image/png'], names: 'JPEG, PNG', size: 5 * MEGABYTE },
  video: { types: ['video/mp4', 'video/3gpp'], names: 'MP4, 3GP', size: 16 * MEGABYTE },
  document: { types: ['application/pdf'], names: 'PDF', size: 100 * MEGABYTE },
};
