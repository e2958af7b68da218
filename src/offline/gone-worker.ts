/**
 * What the build writes in the worker's place when the site offers no copies (`offline` in the site's configuration): on
 * the next visit it takes over at once, removes the copies and then itself. It answers nothing, so no open page is
 * disturbed; this is how a worker that does harm is called back.
 */
import { COPIES } from './copies-name.ts';

interface LateEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', heard: (event: LateEvent) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => {
  event.waitUntil(caches.delete(COPIES).then(() => scope.registration.unregister()));
});
