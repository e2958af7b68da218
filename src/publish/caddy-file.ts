/** The headers written down for Caddy. Pure: text out; it writes down nobody who visits. */
import { ASK_AGAIN, HASHED, IMMUTABLE, securityHeaders } from './headers.ts';
import { type HostingPlace, indented, lines, NOTE, quoted } from './hosting-files.ts';

/** A Caddyfile. Caddy fetches its own certificate, sends visitors to https and writes no log of visits. */
export function caddyfile(policy: string, { host, base, root, certificate, ports }: HostingPlace): string {
  const own = ports.http !== 80 || ports.https !== 443;
  const said = [
    'header {',
    ...indented(1, [
      ...securityHeaders(policy).map(([name, value]) => `${name} ${quoted(value)}`),
      '-Server',
    ]),
    '}',
  ];
  const hidden = ['@hidden path /_headers /.ht*', 'error @hidden 404'];
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
      ...said,
      `@hashed path ${base}${HASHED}*`,
      `@other not path ${base}${HASHED}*`,
      `header @hashed Cache-Control "${IMMUTABLE}"`,
      `header @other Cache-Control "${ASK_AGAIN}"`,
      ...(base === '/'
        ? [...hidden, ...serving]
        : [`handle_path ${base}* {`, ...indented(1, [...hidden, ...serving]), '}', 'error 404']),
      'handle_errors {',
      ...indented(1, [...said, `header Cache-Control "${ASK_AGAIN}"`, 'rewrite * /404.html', ...serving]),
      '}',
    ]),
    '}',
  );
}
