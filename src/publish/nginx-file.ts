/** The headers written down for nginx. Pure: text out; it writes down nobody who visits. */
import { ASK_AGAIN, HASHED, IMMUTABLE, securityHeaders } from './headers.ts';
import { type HostingPlace, indented, lines, NOTE, quoted } from './hosting-files.ts';

/** A site file for nginx, to be included where `http` is. */
export function nginxConf(policy: string, { host, base, root, certificate, ports }: HostingPlace): string {
  const hidden = 'location ~ /(?:_headers$|\\.ht) { return 404; }';
  const place =
    base === '/'
      ? [`root ${root};`, hidden]
      : [
          `location ^~ ${base} {`,
          `  alias ${root}/;`,
          `  ${hidden}`,
          '}',
          'location / {',
          '  return 404;',
          '}',
        ];
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
      ...place,
    ]),
    '}',
  );
}
