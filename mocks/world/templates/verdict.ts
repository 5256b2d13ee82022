import { checkTemplate } from '../../../src/templates/index.ts';
import type { TemplateCategory } from '../../../src/contract/template-version.ts';
import type { Template, TemplateLanguage, TemplateRejection } from '../../../src/contract/template.ts';
import type { World } from '../state.ts';
import { isInOtherScript } from './script-of-language.ts';
import type { StatusStep } from './status.ts';
import { abusiveWords, promotionalWords, scamWords, wordsFoundIn } from './suspicious-words.ts';

/** What the review says: the status that the language gets, and the category if it is judged to be another. */
export interface Verdict extends StatusStep {
  readonly category?: TemplateCategory;
}

/** The words in which a change of category is told. */
export function recategorised(from: TemplateCategory, to: TemplateCategory, because = ''): string {
  return `The category was changed from ${from} to ${to}${because}.`;
}

type Reviewed = Pick<Template, 'id' | 'name' | 'category' | 'businessManagerId'>;

/** So many promotional words in a utility template make it a wrong one; fewer make it a marketing one. */
const mostPromotionalWords = 1;

/** The pretend review: the format first, then what is said, then whether the category fits. */
export function verdictOn(world: World, template: Reviewed, language: TemplateLanguage): Verdict {
  const rejection = faultOf(world, template, language);
  if (rejection !== null) return { status: 'rejected', ...rejection };
  const promotional = template.category === 'utility' ? wordsFoundIn(textOf(language), promotionalWords) : [];
  if (promotional.length === 0) return { status: 'approved' };
  const found = promotional.map((word) => `“${word}”`).join(', ');
  if (promotional.length > mostPromotionalWords)
    return rejected('incorrectCategory', `${found} belong into a marketing template.`);
  return {
    status: 'approved',
    category: 'marketing',
    note: recategorised('utility', 'marketing', ` because of ${found}`),
  };
}

type Fault = Pick<StatusStep, 'rejection' | 'note'>;

function faultOf(world: World, template: Reviewed, language: TemplateLanguage): Fault | null {
  const { name, category } = template;
  const error = checkTemplate({ ...language, name, category }).find(({ severity }) => severity === 'error');
  if (error !== undefined) return invalidFormat(error.message, error.platformError);
  const text = textOf(language);
  const abusive = wordsFoundIn(text, abusiveWords);
  if (abusive.length > 0) return rejected('abusiveContent', `It says “${abusive[0]}”.`);
  const scam = wordsFoundIn(text, scamWords);
  if (scam.length > 0) return rejected('scam', `It says “${scam[0]}”.`);
  if (isInOtherScript(text, language.language))
    return rejected('tagContentMismatch', `The text is not written in the language “${language.language}”.`);
  const twin = twinOf(world, template, language);
  if (twin !== null) return invalidFormat(`Body and footer are those of the template ${twin}: change one.`);
  return null;
}

function rejected(reason: TemplateRejection['reason'], note: string): Fault & { status: 'rejected' } {
  return { status: 'rejected', rejection: { reason }, note };
}

function invalidFormat(recommendation: string, platformErrorCode?: number): Fault {
  const code = platformErrorCode === undefined ? {} : { platformErrorCode };
  return { rejection: { reason: 'invalidFormat', recommendation, ...code } };
}

/** All that contacts read, but for what variables hold. */
function textOf({ header, body, footer, buttons = [] }: TemplateLanguage): string {
  const parts = [
    header?.kind === 'text' ? header.text : '',
    body.text,
    footer?.text ?? '',
    ...buttons.map(({ text }) => text),
  ];
  return parts.join('\n').replaceAll(/\{\{[^{}]*\}\}/g, ' ');
}

/** The name of another template of the business, known to the platform, with the same body and footer. */
function twinOf(world: World, template: Reviewed, language: TemplateLanguage): string | null {
  if (language.authentication !== undefined) return null;
  const words = wordingOf(language);
  for (const other of world.templates.values()) {
    if (other.id === template.id || other.businessManagerId !== template.businessManagerId) continue;
    if (other.languages.some((one) => one.status !== 'draft' && wordingOf(one) === words)) return other.name;
  }
  return null;
}

function wordingOf({ body, footer }: TemplateLanguage): string {
  return `${body.text}\n${footer?.text ?? ''}`.replaceAll(/\s+/g, ' ').trim();
}
