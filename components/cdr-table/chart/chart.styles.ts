import { css } from 'lit';

/** A chart of one height at one width, whatever is in it: its table keeps that room before it is drawn. */
export const chartStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    display: grid;
    gap: 6px;
    block-size: auto;
    background: transparent;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    justify-content: space-between;
    font-size: 13px;
    line-height: 20px;
  }

  .said {
    flex: 1 1 240px;
    min-block-size: 20px;
  }

  .title {
    font-weight: 500;
  }

  .hint {
    margin-inline-start: 8px;
    color: var(--_quiet);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    color: var(--_quiet);
  }

  .legend li {
    display: flex;
    gap: 0 6px;
    align-items: center;
  }

  .legend .count {
    min-inline-size: 4ch;
    color: var(--_text);
  }

  .swatch {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 2px;
    background: var(--_tone);
  }

  .frame {
    position: relative;
    block-size: 72px;
    min-inline-size: 0;
  }

  .plot {
    inline-size: fit-content;
    block-size: 72px;
    border-radius: 2px;
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
  }

  svg {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
  }

  [data-disposition='waiting'] {
    --_tone: var(--_amber);
  }

  [data-disposition='active'] {
    --_tone: var(--_accent);
  }

  [data-disposition='initiated'] {
    --_tone: var(--_blue);
  }

  [data-disposition='archived'] {
    --_tone: color-mix(in srgb, var(--_quiet) 55%, var(--_surface));
  }

  rect[data-disposition] {
    fill: var(--_tone);
  }

  .marked {
    fill: var(--_hover);
  }

  .chosen {
    fill: color-mix(in srgb, var(--_accent) 18%, transparent);
  }

  .axis {
    stroke: var(--_line);
  }

  .label {
    font-size: 11px;
    fill: var(--_quiet);
  }

  .none {
    display: grid;
    place-items: center;
    block-size: 72px;
    border-block-end: 1px solid var(--_line);
    font-size: 13px;
    color: var(--_quiet);
  }

  .bones {
    display: flex;
    gap: 8px;
    align-items: end;
    block-size: 57px;
    border-block-end: 1px solid var(--_line);
  }

  .bones .bone {
    flex: 0 1 32px;
    block-size: 40%;
    border-radius: 2px 2px 0 0;
  }

  .bones .bone:nth-child(3n) {
    block-size: 75%;
  }

  .bones .bone:nth-child(4n + 1) {
    block-size: 55%;
  }

  /* It would take a second line. */
  @container (inline-size < 960px) {
    .hint {
      display: none;
    }
  }

  @container (inline-size < 800px) {
    .said {
      flex-basis: 100%;
    }

    .legend {
      max-inline-size: 440px;
      display: grid;
      grid-template-columns: repeat(4, auto);
      flex: 1;
      justify-content: space-between;
    }

    .legend li {
      flex-wrap: wrap;
      align-content: start;
      min-block-size: 40px;
    }

    .legend .count {
      flex: 1 0 100%;
    }
  }

  @media (forced-colors: active) {
    .bones .bone {
      border: 1px solid CanvasText;
    }

    .swatch {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }

    rect[data-disposition] {
      stroke: Canvas;
    }

    [data-disposition='waiting'] {
      --_tone: Highlight;
    }

    [data-disposition='active'] {
      --_tone: CanvasText;
    }

    [data-disposition='initiated'] {
      --_tone: LinkText;
    }

    [data-disposition='archived'] {
      --_tone: GrayText;
    }

    .marked,
    .chosen {
      fill: none;
      stroke: CanvasText;
    }

    .label {
      fill: CanvasText;
    }
  }
`;
