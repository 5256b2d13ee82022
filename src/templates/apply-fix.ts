import type { TemplateVersion } from '../contract/template-version.ts';
import type { Finding, TemplatePatch } from './finding.ts';

/**
 * The template version with a finding mended. Unchanged where the finding has no fix, or where its fix is the text of a
 * value, which is no part of the template.
 */
export function applyFix(
  version: TemplateVersion,
  { part, fix }: Pick<Finding, 'part' | 'fix'>,
): TemplateVersion {
  if (fix === undefined) return version;
  return typeof fix === 'string' ? withText(version, part, fix) : patched(version, fix);
}

function patched(version: TemplateVersion, patch: TemplatePatch): TemplateVersion {
  const entries = Object.entries({ ...version, ...patch }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as TemplateVersion;
}

function withText(version: TemplateVersion, part: string, text: string): TemplateVersion {
  const [field = '', place, ownField] = part.split('.');
  switch (field) {
    case 'name':
    case 'category':
    case 'language':
      return { ...version, [field]: text };
    case 'header':
    case 'body':
    case 'footer':
      return place === undefined ? { ...version, [field]: { ...version[field], text } } : version;
    case 'buttons':
      return ownField === undefined ? version : withButtonText(version, Number(place), ownField, text);
    default:
      return version;
  }
}

function withButtonText(
  version: TemplateVersion,
  place: number,
  field: string,
  text: string,
): TemplateVersion {
  const buttons = version.buttons?.map((button, at) =>
    at === place ? { ...button, [field]: text } : button,
  );
  return { ...version, ...(buttons && { buttons }) };
}
