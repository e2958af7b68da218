/** `npm run package`: packages for learning platforms, out of the built site, and question banks. */
import { runOnSite } from './run-on-site.mjs';

await runOnSite('src', 'lms', 'package-command.ts');
