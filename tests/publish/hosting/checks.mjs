/** What is asked of a server that hosts the site: headers, caching, compressed copies, silence. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ASK_AGAIN, IMMUTABLE, securityHeaders } from '../../../src/publish/headers.ts';
import { pathsIn } from '../../../src/publish/site-files.ts';

/** Asks the server under test for a path by the site's public name. */
export function ask(place, path, coding = 'identity') {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: place.ports.https,
      servername: place.host,
      ca: readFileSync(place.certificate.authority),
      path,
      headers: { host: place.host, 'accept-encoding': coding },
    };
    request(options, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const addressOf = (path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/** Every header on pages, assets, data, redirects and errors; what is wrong, in words. */
export async function headerFaults(place) {
  const paths = pathsIn(place.root);
  const first = (pattern) => addressOf(paths.find((path) => pattern.test(path)) ?? 'is-not-there');
  const asked = [
    ['/', 200],
    ['/en/', 200],
    [first(/^en\/learn\/[^/]+\/[^/]+\/index\.html$/), 200],
    [first(/^fr\/help\/fr\/index\.html$/), 200],
    [first(/^_astro\/.*\.js$/), 200],
    [first(/^_astro\/.*\.woff2$/), 200],
    ['/course.json', 200],
    ['/card.png', 200],
    ['/manifest.sha256.json', 200],
    ['/en/is-not-there/', 404],
    ['/_headers', [403, 404]],
    ['/.htaccess', [403, 404]],
    ['/en/learn', [301, 302, 307, 308]],
  ];
  const faults = [];
  for (const [path, expected] of asked) {
    const { status, headers, body } = await ask(place, path);
    const expect = (isAsExpected, what) => !isAsExpected && faults.push(`${path} (${status}): ${what}`);
    expect([expected].flat().includes(status), `expected the status ${expected}`);
    for (const [name, value] of securityHeaders(place.policy)) {
      const got = headers[name.toLowerCase()];
      expect(got === value, `${name} is ${got}`);
    }
    const caching = path.startsWith('/_astro/') ? IMMUTABLE : ASK_AGAIN;
    expect(headers['cache-control'] === caching, `Cache-Control is ${headers['cache-control']}`);
    expect(headers['set-cookie'] === undefined, 'it sets a cookie');
    expect(!/\d/.test(headers.server ?? ''), `it tells its version: ${headers.server}`);
    if (status === 404)
      expect(path.startsWith('/_') || path.startsWith('/.') || body.includes('<html'), 'no page of our own');
    if (path.endsWith('/'))
      expect(
        /^text\/html; ?charset=utf-8$/i.test(headers['content-type'] ?? ''),
        `it is ${headers['content-type']}`,
      );
    if (path === '/en/learn')
      expect(/(^|\.example)\/en\/learn\/$/.test(headers.location ?? ''), `leads to ${headers.location}`);
  }
  return { checked: asked.length, faults };
}

const CODINGS = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body) => body };

/** Every file in every coding: the compressed copy that lies beside it is sent, as it lies there. */
export async function deliveryFaults(place) {
  const paths = pathsIn(place.root);
  const files = paths.filter((path) => !/\.(br|gz)$|^(_headers|\.htaccess)$/.test(path));
  const faults = [];
  for (const path of files) {
    const content = readFileSync(join(place.root, path));
    for (const [coding, decode] of Object.entries(CODINGS)) {
      const ending = { br: '.br', gzip: '.gz', identity: '' }[coding];
      const hasCopy = ending !== '' && paths.includes(path + ending);
      const { status, headers, body } = await ask(place, addressOf(path), coding);
      const sent = headers['content-encoding'] ?? 'identity';
      const fault = (what) => faults.push(`${path} as ${coding}: ${what}`);
      if (status !== 200) fault(`status ${status}`);
      else if (sent !== (hasCopy ? coding : 'identity')) fault(`sent as ${sent}`);
      else if (!(hasCopy ? decode(body) : body).equals(content)) fault('other content');
      else if (hasCopy && !readFileSync(join(place.root, path + ending)).equals(body))
        fault('compressed anew');
      else if (hasCopy && !/accept-encoding/i.test(headers.vary ?? '')) fault('no Vary');
    }
  }
  return { checked: files.length * 3, faults };
}

/** The lines of a stopped server's logs and output that name who asked. */
export function addressesWritten(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.log'))
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n'))
    .filter((line) => /127\.0\.0\.1|remote_ip|client:/.test(line) && !/listen/i.test(line));
}
