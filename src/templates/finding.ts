import type { TemplateVersion } from '../contract/template-version.ts';

/**
 * Where a finding is: the path of the field in the template version, so that it can be shown beside it. The text of
 * the header, the body and the footer is called by the part alone (`body`, not `body.text`), and so is a part as a
 * whole. Buttons are counted from 0.
 * - `header.examples.1`, `body.examples.first_name`: the example of a variable, by its name in that part
 * - `header.exampleUrl`: the sample of a media header
 * - `buttons`: the buttons as a whole; `buttons.1`: one of them as a whole; `buttons.1.text`: a field of it
 * - `authentication`: the choices as a whole
 * - `values.header_1`: the value of a variable about to be sent, by its key; only {@link checkValues} finds there
 */
export type FindingPart =
  | 'name'
  | 'category'
  | 'language'
  | 'header'
  | `header.examples.${string}`
  | 'header.exampleUrl'
  | 'body'
  | `body.examples.${string}`
  | 'footer'
  | 'buttons'
  | `buttons.${number}`
  | `buttons.${number}.${'text' | 'url' | 'example' | 'number'}`
  | 'authentication'
  | 'authentication.expiryMinutes'
  | 'authentication.button.text'
  | `values.${string}`;

/** Something that the platform refuses (`error`) or may refuse (`warning`). */
export type Finding = {
  /** Which rule found it. There is at most one finding of a rule in each part. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly part: FindingPart;
  /**
   * From where to where in the text of the part, in UTF-16 units; of several places, the first. Absent where it is
   * about the whole part.
   */
  readonly range?: readonly [start: number, end: number];
  /** What is wrong and why, in English. */
  readonly message: string;
  /**
   * What the message says of this case alone, such as `{ limit: 1024, length: 1030 }`: with `rule`, enough to say it
   * in another language.
   */
  readonly data?: FindingData;
  /**
   * How it is mended where that can be done without asking: the whole new text of the part, or, where it takes more
   * than that, a patch of the template version. `applyFix` applies either.
   */
  readonly fix?: string | TemplatePatch;
  /** The platform's own error number for it. */
  readonly platformError?: number;
};

export type FindingData = Readonly<Record<string, string | number>>;

/** New values for some properties of a template version, as plain data; null for one that goes. */
export type TemplatePatch = { readonly [Key in keyof TemplateVersion]?: TemplateVersion[Key] | null };
