import { fileOf, isTest } from './subject.mjs';

const isElement = (file) => file.startsWith('components/') && !isTest(file);

/** The text of a tagged template, with a mark where each expression stands. */
const HOLE = '\uFFFC';
const textOf = ({ quasi }) =>
  quasi.quasis
    .map(({ value }) => value.raw)
    .join(HOLE)
    .replaceAll(/&\w+;/g, ' ');

/** Attributes whose values are read or seen. */
const said =
  /\s(aria-(?:label|description|roledescription|valuetext|placeholder)|placeholder|title|alt)="([^"]*)"/g;

/** Every text of an element comes from `components/base/messages/`: there is another language for each. */
export const texts = {
  create(context) {
    if (!isElement(fileOf(context))) return {};
    const say = (node, text) =>
      context.report({ node, message: `Texts come from components/base/messages: ${JSON.stringify(text)}` });
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.name !== 'html') return;
        const markup = textOf(node).replaceAll(/<!--.*?-->/gs, '');
        for (const [, , value] of markup.matchAll(said)) if (/\p{L}/u.test(value)) say(node, value);
        for (const text of markup.split(/<[^>]*>/)) if (/\p{L}/u.test(text)) say(node, text.trim());
      },
    };
  },
};

const sides = '(?:left|right|top|bottom)';
const physical = new RegExp(
  `^\\s*((?:scroll-)?(?:margin|padding)-${sides}|border-${sides}(?:-\\w+)*|${sides}|(?:(?:min|max)-)?(?:width|height)` +
    '|(?:text-align|float|clear):\\s*(?:left|right))\\b',
);

/**
 * Styles turn with the direction of writing, and stand still where less motion is asked for: the length of every motion
 * is `--_motion`, unless the same sheet takes the motion away.
 */
export const styles = {
  create(context) {
    if (!isElement(fileOf(context))) return {};
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.name !== 'css') return;
        const sheet = textOf(node).replaceAll(/\/\*.*?\*\//gs, '');
        for (const line of sheet.split(/[;{}]/)) {
          const found = physical.exec(line)?.[1];
          if (found !== undefined)
            context.report({ node, message: `Not ${found}, but its logical property` });
          if (!/^\s*(animation|transition)\b/.test(line) || /:\s*none\b|--_motion/.test(line)) continue;
          if (!sheet.includes('prefers-reduced-motion'))
            context.report({ node, message: `Motion that reduced motion does not stop: ${line.trim()}` });
        }
      },
    };
  },
};
