import { css } from 'lit';

/** What is asked before a template is deleted. */
export const deleteDialogStyles = css`
  .choices {
    display: grid;
    gap: 2px;
    max-block-size: 240px;
    overflow: auto;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding-inline: 4px;
  }

  .choice input {
    accent-color: var(--_accent);
  }

  .delete-words {
    display: grid;
    gap: 8px;
  }

  .changes {
    padding-inline-start: 16px;
    list-style: disc;
  }
`;
