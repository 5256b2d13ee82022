import { css } from 'lit';
import { cardStyles } from './card.styles.ts';
import { deleteDialogStyles } from './delete-dialog.styles.ts';
import { detailsStyles } from './details.styles.ts';
import { tableStyles } from './table.styles.ts';

const list = css`
  .root {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    container: list / inline-size;
  }

  .body {
    display: flex;
    flex-direction: column;
  }

  .body > * {
    flex: none;
  }

  /* Below notes and drafts it takes what they leave. */
  .body > .place {
    flex: 1 0 auto;
    block-size: auto;
  }

  .header {
    display: grid;
    gap: 8px;
    padding: 12px 16px 8px;
    border-block-end: 1px solid var(--_line);
  }

  .search-line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .search {
    flex-basis: 220px;
  }

  .search-line select {
    flex: 0 1 168px;
    inline-size: auto;
    min-inline-size: 0;
  }

  .new {
    flex: none;
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-inline: -16px;
    padding: 3px 16px;
  }

  .chip {
    flex: none;
    gap: 5px;
  }

  .divider {
    flex: none;
    inline-size: 1px;
    block-size: 16px;
    margin-inline: 4px;
    background: var(--_line);
  }

  .notes {
    display: grid;
    gap: 8px;
    padding: 12px 16px 4px;
  }

  .quiet {
    font-size: 13px;
    color: var(--_quiet);
  }

  .drafts {
    display: grid;
    gap: 4px;
    margin: 12px 16px;
    padding: 12px;
    border-radius: var(--_radius-surface);
    background: var(--_sunken);
  }

  .drafts h3 {
    font-weight: 600;
  }

  .draft {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
  }

  .draft > .icon {
    color: var(--_quiet);
  }

  .draft .name {
    flex: 0 1 auto;
  }

  .draft-kind {
    flex: 1 1 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .draft time {
    flex: none;
  }

  button.name {
    min-inline-size: 0;
    min-block-size: 24px;
    justify-content: start;
    padding: 0 4px;
    margin-inline-start: -4px;
    border: 0;
    color: var(--_text);
    text-align: start;
  }

  button.name:hover:not([aria-disabled='true']) {
    color: var(--_accent);
    background: transparent;
    text-decoration: underline;
  }

  .name bdi,
  bdi.name {
    overflow: hidden;
    /* As high as text is, not as a button: what hangs below the line would be cut. */
    line-height: 1.45;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .keys {
    padding: 8px 16px 12px;
  }

  .bones {
    display: grid;
    grid-template-columns: 1fr 2fr 1fr;
    align-items: center;
    gap: 24px;
    block-size: 56px;
    padding-inline: 16px;
    border-block-end: 1px solid var(--_line);
  }
`;

export const templateListStyles = [list, tableStyles, deleteDialogStyles, detailsStyles, cardStyles];
