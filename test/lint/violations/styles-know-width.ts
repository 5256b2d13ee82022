// stands for: components/notices/notices.styles.ts
import { css } from 'lit';
export const noticesStyles = css`
  .line {
    max-width: 4px;
  }
`;
