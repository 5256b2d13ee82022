import { workspaceCode } from './workspace-code.ts';
import { nothingChosen, WorkspaceLink } from './workspace-link.ts';

let pageLink: WorkspaceLink | undefined;

/**
 * The link to the workspace that the page set by `configure()`, now or later.
 *
 * @param isNeeded - whether the workspace's code is to be fetched for it; without it the link follows once others have it
 */
export function linkOfPage(isNeeded: boolean): WorkspaceLink {
  if (pageLink === undefined) {
    const link = new WorkspaceLink();
    pageLink = link;
    void workspaceCode.loaded.then(({ onConfigured }) =>
      onConfigured((workspace) => link.update({ workspace, ...nothingChosen })),
    );
  }
  if (isNeeded) void workspaceCode.load();
  return pageLink;
}
