import { css } from 'lit';

export const threadStyles = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
    overflow: clip;
  }

  .root {
    position: relative;
    min-block-size: 0;
  }

  /* From its end: it stays at the newest line while lines grow or come above. */
  .scroller {
    display: flex;
    flex-direction: column-reverse;
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  .lines {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    inline-size: 100%;
    max-inline-size: 860px;
    margin-inline: auto;
    padding: 8px 16px 12px;
  }

  .top {
    display: grid;
    justify-items: center;
    min-block-size: 1px;
    margin-block-end: auto;
  }

  .bottom {
    min-block-size: 1px;
  }

  .of-day {
    display: flex;
    flex-direction: column;
  }

  /* What passes under the name of its day fades out behind it. */
  .day {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin-block: 4px 0;
    padding-block: 8px;
    text-align: center;
    background: linear-gradient(var(--_surface) 75%, transparent);
    pointer-events: none;
  }

  .day span {
    display: inline-block;
    padding: 2px 12px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    font-size: 13px;
    font-weight: 500;
    line-height: 1.35;
    color: var(--_quiet);
    background: var(--_surface);
  }

  .event {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 8px;
    margin-block: 12px;
    font-size: 13px;
    line-height: 1.35;
    text-align: center;
    color: var(--_quiet);
  }

  .event p {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .event time {
    font-size: 13px;
  }

  .event[data-asks] p {
    font-weight: 500;
    color: var(--_amber);
  }

  .event .chip {
    color: var(--_text);
  }

  .event[data-asks] {
    padding: 8px 12px;
    border-radius: var(--_radius-surface);
    background: var(--_amber-soft);
  }

  .bones {
    display: grid;
    gap: 12px;
    padding-block: 16px;
  }

  .bones .bone {
    inline-size: 45%;
    block-size: 48px;
    border-radius: 12px;
  }

  .bones .bone:nth-child(even) {
    justify-self: end;
  }

  .jump {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-end: 16px;
    min-inline-size: 36px;
    border-radius: 18px;
    box-shadow: var(--_shadow);
    animation: appear var(--_motion);
  }

  @keyframes appear {
    from {
      transform: translateY(4px);
    }
  }

  @media (forced-colors: active) {
    .day {
      background: Canvas;
    }
  }
`;
