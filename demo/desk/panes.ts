/** Below this width one pane is seen at a time. */
const narrow = matchMedia('(width < 720px)');

type Pane = 'list' | 'conversation';

/**
 * Which pane a narrow page shows. The conversation's back button leads to the list again.
 *
 * @returns the way to show a pane
 */
export function connectPanes(desk: HTMLElement): (pane: Pane) => void {
  const show = (pane: Pane) => {
    desk.dataset['pane'] = pane;
  };
  desk.addEventListener('jf-conversation-select', () => show('conversation'));
  desk.addEventListener('jf-conversation-start', () => show('conversation'));
  desk.addEventListener('jf-conversation-close', () => show('list'));

  const conversation = desk.querySelector('jf-conversation');
  const offerWayBack = () => conversation?.toggleAttribute('back', narrow.matches);
  narrow.addEventListener('change', offerWayBack);
  offerWayBack();
  return show;
}
