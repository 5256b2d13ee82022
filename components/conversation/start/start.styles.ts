import { css } from 'lit';

export const startStyles = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
  }

  .root {
    container-type: inline-size;
    overflow: auto;
  }

  .sheet {
    display: grid;
    gap: 16px;
    max-inline-size: 640px;
    margin-inline: auto;
    padding: 16px;
  }

  .title-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 32px;
    margin-block-end: -8px;
  }

  h2 {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.25;
  }

  h3 {
    font-size: 13px;
    font-weight: 500;
    line-height: 1.25;
  }

  .who {
    display: grid;
    gap: 16px;
    align-items: start;
  }

  .templates {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .first {
    padding-block: 8px;
  }

  @container (inline-size >= 560px) {
    .who {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
`;
