/**
 * Writes the site files for nginx, Caddy and Apache into the folder that is published into. Their policy allows the
 * pages of every release that lies there, because readers have pages of the last one open.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../site.config.ts';
import { apacheConf } from './apache-files.ts';
import { caddyfile } from './caddy-file.ts';
import { sitePolicy } from './headers.ts';
import type { HostingPlace } from './hosting-files.ts';
import { nginxConf } from './nginx-file.ts';
import { writeWhole } from './publish-site.ts';
import { ownName, releasesIn, releasesOf } from './release-folder.ts';
import { pagesIn } from './site-files.ts';

/** Writes `hosting/` in `folder`, each file in one step. */
export function writeServerFiles(folder: string, { address, base }: SiteConfig): void {
  const policy = sitePolicy(
    releasesIn(folder).flatMap((release) => pagesIn(join(releasesOf(folder), release))),
  );
  const place: HostingPlace = {
    host: new URL(address).host,
    base,
    root: join(folder, 'current'),
    certificate: null,
    ports: { http: 80, https: 443 },
  };
  const files = {
    'nginx.conf': nginxConf(policy, place),
    Caddyfile: caddyfile(policy, place),
    'apache.conf': apacheConf(place),
  };
  mkdirSync(join(folder, 'hosting'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const aside = join(folder, ownName('new', name));
    rmSync(aside, { force: true });
    writeWhole(aside, text);
    renameSync(aside, join(folder, 'hosting', name));
  }
}
