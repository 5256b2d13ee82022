// stands for: components/notices/notices.styles.ts
import { css } from 'lit';
export const noticesStyles = css`
  .line {
    margin-left: 4px;
  }
`;
