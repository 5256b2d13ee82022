/**
 * Makes pages whose history begins anew with each test file. They are used for many files, and a history that is full (50
 * entries) neither grows nor keeps its places.
 */
export async function pageOfFreshHistory({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  const goto = page.goto.bind(page);
  page.goto = async (...address) => {
    await session.send('Page.resetNavigationHistory');
    return goto(...address);
  };
  return page;
}
