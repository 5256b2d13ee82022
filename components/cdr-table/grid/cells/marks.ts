import { html, render, type TemplateResult } from 'lit';
import type { CdrRow, Direction, Disposition } from '../../../../src/cdr/types.ts';
import { dispositionMark } from '../../../base/disposition.ts';
import { icon, type IconName } from '../../../base/icon.ts';
import type { Messages } from '../../../base/messages.ts';

type ServiceLevel = CdrRow['serviceLevel'];

/** Values as icon and word: each is made once, and copied from then on. */
export class Marks<Value extends string> {
  readonly #template: (value: Value) => TemplateResult;
  readonly #originals = new Map<Value, Element>();

  constructor(template: (value: Value) => TemplateResult) {
    this.#template = template;
  }

  /** A copy of the mark of a value. */
  of(value: Value): Element {
    let original = this.#originals.get(value);
    if (original === undefined) this.#originals.set(value, (original = this.#make(value)));
    return original.cloneNode(true) as Element;
  }

  #make(value: Value): Element {
    const fragment = document.createDocumentFragment();
    render(this.#template(value), fragment);
    const mark = fragment.firstElementChild;
    if (mark === null) throw new Error('A mark is one element.');
    withoutComments(mark);
    return mark;
  }
}

const directionIcons: Record<Direction, IconName> = {
  inbound: 'arrow-down-left',
  outbound: 'arrow-up-right',
};

const serviceLevelIcons: Record<ServiceLevel, IconName> = {
  notStarted: 'circle-dashed',
  running: 'timer',
  met: 'circle-check',
  unanswered: 'ban',
  breached: 'circle-alert',
};

export function dispositionMarks(msg: Messages): Marks<Disposition> {
  return new Marks((value) => dispositionMark(value, msg));
}

export function directionMarks(msg: Messages): Marks<Direction> {
  return new Marks(
    (value) =>
      html`<span class="mark" data-direction=${value}
        >${icon(directionIcons[value])}${msg.cdrDirections[value]}</span
      >`,
  );
}

export function serviceLevelMarks(msg: Messages): Marks<ServiceLevel> {
  return new Marks(
    (value) =>
      html`<span class="mark" data-level=${value}
        >${icon(serviceLevelIcons[value])}${msg.cdrServiceLevels[value]}</span
      >`,
  );
}

/** Places that a template keeps for its values are of no use in a copy. */
function withoutComments(mark: Element): void {
  const nodes = document.createTreeWalker(mark, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  const superfluous: ChildNode[] = [];
  while (nodes.nextNode() !== null) {
    const node = nodes.currentNode as ChildNode;
    if (node.nodeType === Node.COMMENT_NODE || node.textContent?.trim() === '') superfluous.push(node);
  }
  for (const node of superfluous) node.remove();
}
