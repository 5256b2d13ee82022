import { css } from 'lit';

/** The chips of the filter, in two lines where there is room, each scrolling by itself where there is none. */
export const filterBarStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    display: grid;
    gap: 8px;
    block-size: auto;
    background: transparent;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: flex-start;
    min-inline-size: 0;
  }

  .dispositions {
    min-block-size: 32px;
  }

  .dispositions,
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
  }

  .chips {
    flex: 1;
  }

  .chip {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .chip[aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .chip[aria-pressed='true'] .disposition {
    color: inherit;
  }

  .search-and-views {
    display: flex;
    flex: 1 1 240px;
    gap: 8px;
    justify-content: flex-end;
  }

  .search-and-views > .chip {
    flex: none;
  }

  .text-search {
    flex: 0 1 320px;
    min-inline-size: 0;
  }

  .text-search input {
    padding-inline-end: 34px;
  }

  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }

  .clear-text {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    min-block-size: 28px;
    min-inline-size: 28px;
    padding: 2px;
  }

  .search .clear-text .icon {
    position: static;
  }

  .pair {
    display: inline-flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .opener .icon:last-child {
    margin-inline-end: -4px;
    color: var(--_quiet);
  }

  .opener .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    white-space: normal;
    text-align: start;
  }

  .pair[data-set] .chip {
    border-color: var(--_accent);
    color: var(--_accent);
    background: var(--_accent-soft);
  }

  .pair[data-set] .opener {
    max-inline-size: 260px;
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .pair .clear {
    flex: none;
    min-inline-size: 28px;
    padding: 2px 6px 2px 4px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .pair[data-set] .clear {
    border-inline-start-color: color-mix(in srgb, var(--_accent) 30%, transparent);
  }

  .pair[data-set] .chip:hover {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_accent-soft));
  }

  .pair .chip:focus-visible {
    position: relative;
    z-index: 1;
  }

  .standing {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 28px;
    font-size: 13px;
  }

  /* It has a line of its own. */
  @container (inline-size < 780px) {
    .text-search {
      flex: 1;
    }
  }

  @container (inline-size < 560px) {
    .dispositions,
    .chips {
      flex-wrap: nowrap;
      inline-size: calc(100% + 8px);
      margin: -4px;
      padding: 4px;
      overflow-x: auto;
      scrollbar-width: none;
    }

    .dispositions > *,
    .chips > * {
      flex: none;
    }

    .search-and-views {
      flex-basis: 100%;
    }

    /* What clears stands beside what scrolls: a line of its own would move the rows. */
    .line:has(> .chips) {
      flex-wrap: nowrap;
    }

    .chips {
      flex: 1 1 0;
      inline-size: auto;
    }

    .standing {
      flex: none;
      max-inline-size: 40%;
      text-align: end;
    }

    .standing:not(:has(button)) {
      display: none;
    }
  }
`;
