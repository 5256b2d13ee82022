import type { TemplateRule } from './rule.ts';

const WA_ME = /^\s*(?:https?:\/\/)?(?:[\w-]+\.)*wa\.me(?![\w.-])/i;

export const urlWaMe: TemplateRule = {
  id: 'url-wa-me',
  evidence: 'documented',
  summary: 'A button does not lead to wa.me: no links into WhatsApp itself. A quick reply does that.',
  check: ({ urls }) =>
    urls.flatMap(({ part, text }) => {
      const match = WA_ME.exec(text);
      if (!match) return [];
      const message =
        'The address leads to wa.me; the platform takes no links into WhatsApp. Use a quick reply.';
      return [{ part, range: [0, match[0].length], message }];
    }),
};
