import type { AuthorContext } from '../../base/author.ts';
import type { Formats } from '../../base/formats.ts';
import type { InstantWords } from '../words/instant-words.ts';

/** What the parts of the details need beside what they show. */
export interface DetailsContext extends AuthorContext {
  readonly formats: Formats;
  readonly times: InstantWords;
}
