import { css } from 'lit';

export const membersStyles = css`
  .root {
    display: grid;
    gap: 4px;
    justify-items: start;
    block-size: auto;
    background: transparent;
  }

  .root > .link {
    margin-inline-start: -4px;
    font-size: 13px;
  }

  .members {
    inline-size: 100%;
    max-block-size: 240px;
    overflow: auto;
    border-block: 1px solid var(--_line);
    font-size: 13px;
  }

  .members li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    padding-block: 4px;
    overflow-wrap: anywhere;
  }

  .email {
    color: var(--_quiet);
  }

  .bone {
    inline-size: 60%;
  }
`;
