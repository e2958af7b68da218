/** Scans the page in view for accessibility faults. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** How a page can look: its width and the system's light. */
export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** Phone and laptop, light and dark. */
export const LOOKS: readonly Look[] = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
];

/** Every page is scanned in every look, not only each kind of page. */
export const scansAll = process.env.CAIRN_SCAN === 'all';

/** Gives the page a look. */
export async function wear(page: Page, { width, colorScheme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 800 });
}

/** What is wrong on the page in view: one line for each rule that is broken, with the places. */
export async function faultsOn(page: Page): Promise<string[]> {
  // The page has no frames, so that the scan need not look for them in a second window. What holds is not written up.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 4)
      .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
    return `${id}: ${help} (${nodes.length})\n  ${places.join('\n  ')}`;
  });
}
