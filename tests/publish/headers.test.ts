import { expect, test } from 'vitest';
import { apacheConf, htaccess } from '../../src/publish/apache-files.ts';
import { caddyfile } from '../../src/publish/caddy-file.ts';
import { joinPolicies, securityHeaders, sitePolicy } from '../../src/publish/headers.ts';
import { headersFile } from '../../src/publish/hosting-files.ts';
import { nginxConf } from '../../src/publish/nginx-file.ts';

const page = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`;
const policy = sitePolicy([
  page("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-bbb='"),
  page("default-src 'none'; script-src 'self' 'sha256-ccc='; style-src 'self' 'sha256-aaa='"),
]);
const place = (base = '/') => ({
  host: 'learn.example.org',
  base,
  root: '/srv/cairn/current',
  certificate: null,
  ports: { http: 80, https: 443 },
});
const everyFile = (base?: string) => ({
  _headers: headersFile(policy, base ?? '/'),
  '.htaccess': htaccess(policy, base ?? '/'),
  'nginx.conf': nginxConf(policy, place(base)),
  Caddyfile: caddyfile(policy, place(base)),
});

test('the header’s policy allows what any page holds, and nobody to frame it', () => {
  expect(policy).toBe(
    "default-src 'none'; script-src 'self' 'sha256-ccc='; " +
      "style-src 'self' 'sha256-aaa=' 'sha256-bbb='; frame-ancestors 'none'",
  );
});

test('the header’s policy does not depend on the order of the pages', () => {
  const pages = ["style-src 'self' 'sha256-bbb='", "style-src 'self' 'sha256-aaa='"].map(page);
  expect(sitePolicy(pages)).toBe(sitePolicy(pages.toReversed()));
});

test('two releases’ policies join into one that allows both', () => {
  expect(joinPolicies(["style-src 'sha256-b='", "style-src 'sha256-a='"])).toBe(
    "style-src 'sha256-a=' 'sha256-b='; frame-ancestors 'none'",
  );
});

test('a page without a policy is refused', () => {
  expect(() => sitePolicy(['<p>open</p>'])).toThrow(/no Content-Security-Policy/);
});

test('the headers shut the site off from other sites, and a page from everything that a device can feel', () => {
  const headers = Object.fromEntries(securityHeaders(policy));
  expect(headers).toMatchObject({
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  const permissions = (headers['Permissions-Policy'] ?? '').split(', ');
  // A code is copied, and a lesson fills the screen of a classroom: everything else is shut.
  const open = permissions.filter((permission) => !permission.endsWith('=()'));
  expect(open).toEqual(['clipboard-write=(self)', 'fullscreen=(self)']);
  expect(permissions).toEqual(
    expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()', 'payment=()', 'usb=()']),
  );
});

test('every kind of server is told every header, word for word', () => {
  for (const [name, text] of Object.entries(everyFile())) {
    for (const [header, value] of securityHeaders(policy)) {
      expect(text, `${header} in ${name}`).toContain(header);
      expect(text, `${header} in ${name}`).toContain(value);
    }
    expect(text, name).toContain('immutable');
    expect(text, name).toContain('no-cache');
  }
});

test('no kind of server is told to write down who visited', () => {
  const { 'nginx.conf': nginx, Caddyfile: caddy } = everyFile();
  expect(nginx.match(/access_log off/g)).toHaveLength(2);
  expect(nginx.match(/error_log \/dev\/null/g)).toHaveLength(2);
  expect(caddy).toContain('exclude http.log.error');
  expect(apacheConf(place()).match(/ErrorLog \/dev\/null/g)).toHaveLength(2);
});

test('no line of _headers is longer than the hosts that read it take', () => {
  const lines = everyFile()._headers.split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});

test('a site below a path keeps its own page for what is missing, and its own folder of assets', () => {
  const files = everyFile('/a/path/');
  expect(files._headers).toContain('/a/path/_astro/*');
  expect(files['.htaccess']).toContain('ErrorDocument 404 /a/path/404.html');
  expect(files['nginx.conf']).toContain('location ^~ /a/path/ {');
  expect(files.Caddyfile).toContain('handle_path /a/path/*');
});
