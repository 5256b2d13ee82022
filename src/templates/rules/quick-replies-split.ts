import type { TemplateVersion } from '../../contract/template-version.ts';
import type { TemplatePatch } from '../finding.ts';
import { meantTextParts } from '../text-part.ts';
import { movedSources } from '../variable-sources.ts';
import type { TemplateButton } from './draft.ts';
import type { TemplateRule } from './rule.ts';

export const quickRepliesSplit: TemplateRule = {
  id: 'quick-replies-split',
  evidence: 'documented',
  summary: 'Quick replies stand together, before all other buttons or after them.',
  mend: 'Put the quick replies together',
  check({ buttons, version }) {
    const isChange = buttons.map(
      (button, place) => place > 0 && isQuickReply(button) !== isQuickReply(buttons[place - 1]!),
    );
    const [, second] = isChange.flatMap((changes, place) => (changes ? [place] : []));
    if (second === undefined) return [];
    const message =
      'Quick replies stand on both sides of another button, or the other way round. The platform takes them only together, first or last.';
    return [{ part: `buttons.${second}`, message, fix: () => together(version, buttons) }];
  },
};

function isQuickReply({ kind }: TemplateButton): boolean {
  return kind === 'quickReply';
}

/** Whichever kind comes first stays first. */
function together(version: TemplateVersion, buttons: readonly TemplateButton[]): TemplatePatch {
  const first = isQuickReply(buttons[0]!);
  const places = [...buttons.keys()];
  const order = [true, false].flatMap((isFirst) =>
    places.filter((place) => (isQuickReply(buttons[place]!) === first) === isFirst),
  );
  const before = meantTextParts(version);
  const after = before.map((part) =>
    part.button === undefined ? part : { ...part, button: order.indexOf(part.button) },
  );
  return {
    buttons: order.map((place) => buttons[place]!),
    ...(version.variables && { variables: movedSources(version.variables, before, after) }),
  };
}
