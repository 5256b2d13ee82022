import { css } from 'lit';

export const conversationStyles = css`
  .root {
    position: relative;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
    min-block-size: 0;
  }

  .place,
  .skeleton,
  jf-conversation-start {
    grid-row: 1 / -1;
  }

  .root > .back {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 8px;
  }

  .incomplete {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--_line);
    font-size: 13px;
    line-height: 1.35;
    background: var(--_red-soft);
  }

  .incomplete > .icon {
    color: var(--_red);
  }

  .incomplete span {
    flex: 1;
  }

  jf-conversation-composer {
    max-block-size: 70cqh;
  }

  .skeleton .header {
    min-block-size: 86px;
    padding-block: 16px;
  }

  .skeleton .who {
    gap: 8px;
  }

  .skeleton .bone {
    inline-size: 40%;
  }

  .skeleton .bone.long {
    inline-size: 30%;
    block-size: 14px;
  }

  .skeleton .bone.short {
    inline-size: 25%;
  }

  .bones {
    display: grid;
    gap: 12px;
    padding: 24px 16px;
  }

  .bones .bubble-bone {
    inline-size: 45%;
    block-size: 48px;
    border-radius: 12px;
  }

  .bones .mine {
    justify-self: end;
  }

  .bones .wider {
    inline-size: 60%;
    block-size: 70px;
  }
`;
