/**
 * Registers this site's own service worker, and nothing else: the one policy of Trusted Types that the site has lets no
 * other address pass.
 */

const base = import.meta.env.BASE_URL;
const WORKER = `${base}worker.js`;

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

/** The address as browsers with Trusted Types want it. */
const policy = (window as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('cairn', {
  createScriptURL(address) {
    if (address !== WORKER) throw new TypeError(`Not a script of this site: ${address}`);
    return address;
  },
});

/** Why there can be no worker: opened from a file or an unsafe line, inside another page, or in an old browser. */
export const canRegister = (): boolean =>
  window.isSecureContext &&
  window.top === window &&
  location.protocol !== 'file:' &&
  'serviceWorker' in navigator &&
  'caches' in window &&
  'CompressionStream' in window;

/** Registers the worker; true when it answers from now on. */
export async function registerWorker(): Promise<boolean> {
  try {
    const address = policy ? policy.createScriptURL(WORKER) : WORKER;
    await navigator.serviceWorker.register(address as string, { scope: base, updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}

/** Takes the worker away. */
export async function dropWorker(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
}
