/** The headers written down for Apache. Pure: text out; the site file writes down nobody who visits. */
import { ASK_AGAIN, HASHED, IMMUTABLE, securityHeaders } from './headers.ts';
import { type HostingPlace, indented, lines, NOTE, quoted } from './hosting-files.ts';

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
    '<FilesMatch "^(_headers|\\.ht.*)$">',
    '  Require all denied',
    '</FilesMatch>',
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
