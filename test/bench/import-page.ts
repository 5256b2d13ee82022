import '../../components/user-import/define.ts';
import '../../components/workspace/define.ts';

/**
 * The page of the import benchmark. With `?backend=URL` its backend is at that address; without, it is msw's mock in
 * the page itself.
 */
const backend = new URL(location.href).searchParams.get('backend');
let baseUrl = backend ?? '/contact-centre';
if (backend === null) {
  const { startMock } = await import('../../mocks/browser.ts');
  await startMock({ baseUrl, scenario: 'empty' });
  baseUrl = new URL(baseUrl, location.href).href;
}
const owner = document.createElement('jf-workspace');
owner.getToken = () => 'administrator-ada';
owner.viewerKey = 'bench';
owner.baseUrl = baseUrl;
owner.append(document.createElement('jf-user-import'));
document.body.append(owner);

let file = new File([], 'team.csv');

/** Makes the file that is dropped later. */
function makeFile(content: string): void {
  file = new File([content], 'team.csv', { type: 'text/csv' });
}

/** Sets the file down on the element, as a person would drag it there. */
function dropFile(): void {
  const place = owner.querySelector('jf-user-import')?.shadowRoot?.querySelector('.drop');
  if (!place) throw new Error('There is no place to drop a file.');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}
Object.assign(globalThis, { makeFile, dropFile });
