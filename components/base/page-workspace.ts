import { workspaceCode } from './workspace-code.ts';
import { nothingChosen, WorkspaceLink } from './workspace-link.ts';

let pageLink: WorkspaceLink | undefined;

/** The link to the workspace that the page set by `configure()`, now or later. */
export function linkOfPage(): WorkspaceLink {
  if (pageLink === undefined) {
    const link = new WorkspaceLink();
    pageLink = link;
    void workspaceCode
      .load()
      .then(({ onConfigured }) => onConfigured((workspace) => link.update({ workspace, ...nothingChosen })));
  }
  return pageLink;
}
