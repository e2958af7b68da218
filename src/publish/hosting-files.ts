/**
 * The headers written down for each kind of server: `_headers`, `.htaccess`, nginx, Caddy, and Apache's site
 * file. Pure: text out; none of them writes down who visited.
 */
import { ASK_AGAIN, HASHED, type Header, IMMUTABLE, securityHeaders } from './headers.ts';

/** Where a copy of the site stands on its server. */
export interface HostingPlace {
  /** The name in the address, e.g. `learn.example.org`. */
  host: string;
  /** Path under which the site stands; begins and ends with `/`. */
  base: string;
  /** The folder that holds the site, e.g. `/srv/cairn/current`. */
  root: string;
  /** Paths of the certificate and its key, for nginx and Apache; Caddy gets its own when there is none. */
  certificate: { chain: string; key: string } | null;
  /** Ports other than 80 and 443. */
  ports: { http: number; https: number };
}

const NOTE =
  'Generated (see docs/hosting.md): the policy changes with the pages, so write it anew with each build.';
const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
const lines = (...parts: (string | readonly string[])[]): string => `${parts.flat().join('\n')}\n`;
const indented = (depth: number, text: readonly string[]): string[] =>
  text.map((line) => ' '.repeat(depth * 2) + line);

/** For hosts that read `_headers` (Netlify, Cloudflare Pages and others). */
export function headersFile(policy: string, base: string): string {
  const said = ([name, value]: Header): string => `  ${name}: ${value}`;
  return lines(
    `# ${NOTE}`,
    `${base}*`,
    securityHeaders(policy).map(said),
    `  Cache-Control: ${ASK_AGAIN}`,
    `${base}${HASHED}*`,
    '  ! Cache-Control',
    `  Cache-Control: ${IMMUTABLE}`,
  );
}

const TYPES = [
  ['html', 'text/html'],
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
  ['xml', 'application/xml'],
  ['txt', 'text/plain'],
  ['webmanifest', 'application/manifest+json'],
] as const;

/** For Apache, inside the site's folder: headers, caching, the page for what is missing, compressed files. */
export function htaccess(policy: string, base: string): string {
  const compressed = (ending: string, coding: string): string[] => [
    `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`,
    `RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f`,
    `RewriteRule (^|/)$ %{REQUEST_URI}index.html.${ending} [L]`,
    `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`,
    `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `RewriteRule \\.(${TYPES.map(([name]) => name).join('|')})$ %{REQUEST_URI}.${ending} [L]`,
  ];
  const typed = TYPES.flatMap(([name, type]) => [
    `<FilesMatch "\\.${name}(\\.br|\\.gz)?$">`,
    `  ForceType "${type}; charset=utf-8"`,
    '</FilesMatch>',
  ]);
  const coded = [
    ['br', 'br'],
    ['gz', 'gzip'],
  ].flatMap(([ending, coding]) => [
    `<FilesMatch "\\.${ending}$">`,
    `  Header set Content-Encoding ${coding}`,
    '  SetEnv no-gzip 1',
    '  SetEnv no-brotli 1',
    '</FilesMatch>',
  ]);
  return lines(
    `# ${NOTE}`,
    '# Apache writes addresses down unless its own configuration forbids it: hosting/apache.conf does.',
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    'DirectorySlash On',
    `ErrorDocument 404 ${base}404.html`,
    'AddType font/woff2 .woff2',
    securityHeaders(policy).map(([name, value]) => `Header always set ${name} ${quoted(value)}`),
    `SetEnvIf Request_URI "/${HASHED}" HASHED`,
    `Header always set Cache-Control "${ASK_AGAIN}"`,
    `Header set Cache-Control "${IMMUTABLE}" env=HASHED`,
    `Header always unset Cache-Control env=HASHED`,
    'Header merge Vary Accept-Encoding',
    'RemoveLanguage .br .gz',
    'RemoveEncoding .br .gz',
    typed,
    coded,
    '<Files "_headers">',
    '  Require all denied',
    '</Files>',
    'RewriteEngine On',
    // A request that was already answered by a compressed file must not be asked about again.
    'RewriteCond %{REQUEST_FILENAME} \\.(br|gz)$',
    'RewriteRule ^ - [L]',
    compressed('br', 'br'),
    compressed('gz', 'gzip'),
  );
}

/** Apache's own site file: what `.htaccess` may not say. */
export function apacheConf({ host, root, base, certificate, ports }: HostingPlace): string {
  const folder =
    base === '/' ? [`DocumentRoot ${root}`] : ['DocumentRoot /var/empty', `Alias ${base} ${root}/`];
  const silent = ['ErrorLog /dev/null', 'CustomLog /dev/null "-"'];
  return lines(
    `# ${NOTE}`,
    '# Needs: a2enmod headers rewrite ssl',
    'ServerTokens Prod',
    `<VirtualHost *:${ports.http}>`,
    indented(1, [`ServerName ${host}`, `Redirect permanent / https://${host}/`, ...silent]),
    '</VirtualHost>',
    `<VirtualHost *:${ports.https}>`,
    indented(1, [
      `ServerName ${host}`,
      ...folder,
      'SSLEngine on',
      `SSLCertificateFile ${certificate?.chain ?? `/etc/letsencrypt/live/${host}/fullchain.pem`}`,
      `SSLCertificateKeyFile ${certificate?.key ?? `/etc/letsencrypt/live/${host}/privkey.pem`}`,
      ...silent,
    ]),
    '</VirtualHost>',
    // The folder is a symbolic link that moves with each release: its real name must match as well.
    `<Directory ${root.replace(/\/current$/, '')}>`,
    indented(1, ['AllowOverride All', 'Options FollowSymLinks', 'Require all granted']),
    '</Directory>',
  );
}

/** A site file for nginx, to be included where `http` is. */
export function nginxConf(policy: string, { host, base, root, certificate, ports }: HostingPlace): string {
  const place =
    base === '/'
      ? [`root ${root};`]
      : [`location ^~ ${base} {`, `  alias ${root}/;`, '}', 'location / {', '  return 404;', '}'];
  return lines(
    `# ${NOTE}`,
    '# Needs: apt-get install nginx libnginx-mod-http-brotli-static (without it, take the line brotli_static out).',
    'map $uri $cairn_cache {',
    indented(1, [`"~/${HASHED}" "${IMMUTABLE}";`, `default "${ASK_AGAIN}";`]),
    '}',
    'server {',
    indented(1, [
      `listen ${ports.http};`,
      `server_name ${host};`,
      'server_tokens off;',
      'access_log off;',
      'error_log /dev/null emerg;',
      `return 301 https://${host}$request_uri;`,
    ]),
    '}',
    'server {',
    indented(1, [
      `listen ${ports.https} ssl http2;`,
      `server_name ${host};`,
      `ssl_certificate ${certificate?.chain ?? `/etc/letsencrypt/live/${host}/fullchain.pem`};`,
      `ssl_certificate_key ${certificate?.key ?? `/etc/letsencrypt/live/${host}/privkey.pem`};`,
      'ssl_protocols TLSv1.2 TLSv1.3;',
      'server_tokens off;',
      'access_log off;',
      'error_log /dev/null emerg;',
      'index index.html;',
      'charset utf-8;',
      'charset_types text/css text/javascript application/javascript application/json image/svg+xml text/xml text/plain;',
      'absolute_redirect off;',
      'include /etc/nginx/mime.types;',
      'types { application/manifest+json webmanifest; font/woff2 woff2; }',
      'gzip_static on;',
      'gzip_vary on;',
      'brotli_static on;',
      `error_page 404 ${base}404.html;`,
      ...securityHeaders(policy).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
      'add_header Cache-Control $cairn_cache always;',
      'location ~ /(?:_headers$|\\.ht) { return 404; }',
      ...place,
    ]),
    '}',
  );
}

/** A Caddyfile. Caddy fetches its own certificate, sends visitors to https and writes no log of visits. */
export function caddyfile(policy: string, { host, base, root, certificate, ports }: HostingPlace): string {
  const own = ports.http !== 80 || ports.https !== 443;
  const serving = [`root * ${root}`, 'file_server {', '  precompressed br gzip', '}'];
  return lines(
    `# ${NOTE}`,
    '{',
    indented(1, [
      ...(own ? [`http_port ${ports.http}`, `https_port ${ports.https}`] : []),
      'admin off',
      // Errors would be logged with the address of whoever met them.
      'log {',
      '  exclude http.log.error http.log.access',
      '}',
    ]),
    '}',
    `${host} {`,
    indented(1, [
      ...(certificate ? [`tls ${certificate.chain} ${certificate.key}`] : []),
      'header {',
      ...indented(1, [
        ...securityHeaders(policy).map(([name, value]) => `${name} ${quoted(value)}`),
        '-Server',
      ]),
      '}',
      `@hashed path ${base}${HASHED}*`,
      `@other not path ${base}${HASHED}*`,
      `header @hashed Cache-Control "${IMMUTABLE}"`,
      `header @other Cache-Control "${ASK_AGAIN}"`,
      `@hidden path ${base}_headers ${base}.ht*`,
      'error @hidden 404',
      ...(base === '/' ? serving : [`handle_path ${base}* {`, ...indented(1, serving), '}', 'error 404']),
      'handle_errors {',
      ...indented(1, ['rewrite * /404.html', ...serving]),
      '}',
    ]),
    '}',
  );
}
