import type { MarkStyle } from './token.ts';

/** A piece of a line, before it is known which of its delimiters belong together. */
export type Piece =
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'link'; readonly source: string; readonly href: string }
  /** Code or monospace: `content` between two `fence`s. */
  | { readonly kind: 'fenced'; readonly fence: string; readonly style: MarkStyle; readonly content: string }
  | Delimiter;

/** A character that by its place may begin or end a style. Without a `role` it is plain text. */
export type Delimiter = {
  readonly kind: 'delimiter';
  readonly source: string;
  readonly style: MarkStyle;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  role?: 'opens' | 'closes';
};
