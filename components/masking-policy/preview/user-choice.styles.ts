import { css } from 'lit';

export const userChoiceStyles = css`
  .root {
    position: relative;
    block-size: auto;
    background: transparent;
  }

  .list {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 52px;
    z-index: 1;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  [role='listbox'] {
    overflow: auto;
    max-block-size: 312px;
  }

  [role='option'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    justify-content: space-between;
    padding: 6px 8px;
    border-radius: var(--_radius-control);
    line-height: 1.35;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [role='option']:hover {
    background: var(--_hover);
  }

  [role='option'][data-active] {
    background: var(--_accent-soft);
  }

  .detail {
    color: var(--_quiet);
  }

  .list .help {
    padding: 6px 8px;
  }

  .list .help[hidden] {
    display: none;
  }

  @media (forced-colors: active) {
    [role='option'][data-active] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    [role='option'][data-active] .detail {
      color: inherit;
    }
  }
`;
