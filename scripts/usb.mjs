/** `npm run usb`: lessons as single files out of the built site. */
import { runOnSite } from './run-on-site.mjs';

await runOnSite('src', 'offline', 'usb-command.ts');
