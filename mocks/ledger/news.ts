/** Tells listeners what happened. */
export interface NewsDesk<News> {
  readonly tell: (news: News) => void;
  readonly subscribe: (listener: (news: News) => void) => () => void;
  readonly close: () => void;
}

export function createNewsDesk<News>(): NewsDesk<News> {
  const listeners = new Set<(news: News) => void>();
  return {
    tell(news) {
      for (const listener of Array.from(listeners)) listener(news);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}
