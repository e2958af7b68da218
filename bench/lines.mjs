/** The lines and devices that schools and phones have, as a browser can imitate them. */

/** @typedef {{ name: string, kilobits: number, latency: number, cpu: number }} Line */

/** @type {Line[]} */
export const LINES = [
  { name: 'slow 4G', kilobits: 1600, latency: 150, cpu: 4 },
  { name: 'school line', kilobits: 400, latency: 400, cpu: 6 },
];

/** Puts a page behind a line. */
export async function behind(page, { kilobits, latency, cpu }) {
  const session = await page.context().newCDPSession(page);
  const perSecond = (kilobits * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: perSecond,
    uploadThroughput: perSecond / 2,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
