import type { ExtensionContext } from 'vscode';

/**
 * Starts the extension, wherever the editor runs it. Both ways are in one bundle, which holds what they share once;
 * only the one that is taken is run.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  const inNode = typeof process === 'object' && typeof process.versions?.node === 'string';
  const way = inNode ? await import('./extension-node') : await import('./extension-web');
  await way.activate(context);
}
