import type { TemplateVersion } from '../contract/template-version.ts';

/**
 * The platform's words for one-time passwords, in English. It sends them in the language of the template; they are
 * what can be shown without it.
 */
const BODY = '{{1}} is your verification code.';
const SECURITY_LINE = ' For your security, do not share this code.';

/**
 * A template with all that will be sent: for authentication, where the platform writes the parts, these parts; any
 * other as it is.
 */
export function writtenByPlatform(version: TemplateVersion): TemplateVersion {
  if (version.category !== 'authentication') return version;
  const { securityLine = false, expiryMinutes, button } = version.authentication ?? {};
  const { name, category, language } = version;
  return {
    name,
    category,
    language,
    body: { text: securityLine ? BODY + SECURITY_LINE : BODY, examples: { '1': '123456' } },
    ...(expiryMinutes !== undefined && {
      footer: { text: `This code expires in ${expiryMinutes} minutes.` },
    }),
    buttons: [{ kind: 'copyCode', text: button?.text ?? buttonText(button?.kind), example: '123456' }],
  };
}

/** Zero-tap needs no button; where it does not work, the contact gets the one that copies the code. */
function buttonText(kind: 'copyCode' | 'oneTap' | 'zeroTap' = 'copyCode'): string {
  return kind === 'oneTap' ? 'Autofill' : 'Copy code';
}
