/** Starts nginx, Caddy and Apache on free ports of the loopback, each with the files that hosts are given. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { aptInstall } from '../../../scripts/tools.mjs';
import { apacheConf } from '../../../src/publish/apache-files.ts';
import { caddyfile } from '../../../src/publish/caddy-file.ts';
import { nginxConf } from '../../../src/publish/nginx-file.ts';

/** @typedef {{ name: string, ports: { http: number, https: number }, end: () => Promise<void>, folder: string }} Running */

const SBIN = ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/usr/local/sbin'];
const find = (name) => SBIN.map((folder) => join(folder, name)).find(existsSync) ?? null;

/** Where Debian keeps a module of a server; the first that is there. */
const moduleOf = (...paths) => paths.find(existsSync);

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true) ?? socket.destroy());
    socket.on('error', () => resolve(false));
  });

const nginxMain = (folder) => {
  const brotli = moduleOf('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
  return `${brotli ? `load_module ${brotli};` : ''}
pid ${folder}/nginx.pid;
worker_processes 1;
error_log ${folder}/error.log;
events {}
http {
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  include ${folder}/site.conf;
}
`;
};

const APACHE_MODULES = [
  'mpm_event',
  'authz_core',
  'dir',
  'mime',
  'headers',
  'rewrite',
  'setenvif',
  'env',
  'ssl',
  'alias',
];
const apacheMain = (folder, { http, https }) => `ServerRoot ${folder}
PidFile ${folder}/apache.pid
ServerName cairn.example
Listen 127.0.0.1:${http}
Listen 127.0.0.1:${https}
${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
ErrorLog ${folder}/error.log
LogFormat "%h %r" plain
CustomLog ${folder}/access.log plain
<IfModule unixd_module>
  User www-data
  Group www-data
</IfModule>
Include ${folder}/site.conf
`;

/** How each server is had and started. `given` is the file for hosts, and `start` the command over it. */
const SERVERS = {
  nginx: {
    command: 'nginx',
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
    given: nginxConf,
    start: (folder) => {
      writeFileSync(join(folder, 'main.conf'), nginxMain(folder));
      return ['-p', folder, '-c', join(folder, 'main.conf'), '-g', 'daemon off;'];
    },
  },
  Caddy: {
    command: 'caddy',
    packages: ['caddy'],
    given: caddyfile,
    start: (folder) => ['run', '--config', join(folder, 'site.conf'), '--adapter', 'caddyfile'],
  },
  Apache: {
    command: 'apache2',
    packages: ['apache2', 'media-types'],
    given: (_policy, place) => apacheConf(place),
    start: (folder, ports) => {
      writeFileSync(join(folder, 'main.conf'), apacheMain(folder, ports));
      return ['-f', join(folder, 'main.conf'), '-DFOREGROUND'];
    },
  },
};

/** The names of the servers. */
export const SERVER_NAMES = Object.keys(SERVERS);

/** A certificate for the tests alone, and the authority that vouches for it. */
export function makeCertificate(folder, host) {
  const openssl = find('openssl') ?? (aptInstall('openssl') ? find('openssl') : null);
  if (!openssl) throw new Error('No openssl was found, and the servers need a certificate. Install openssl.');
  const file = (name) => join(folder, name);
  const make = (...args) => {
    const made = spawnSync(openssl, args, { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
  };
  const fresh = ['req', '-newkey', 'rsa:2048', '-nodes', '-subj'];
  make(
    ...fresh,
    '/CN=Test authority',
    '-x509',
    '-days',
    '2',
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
  );
  make(...fresh, `/CN=${host}`, '-keyout', file('site.key'), '-out', file('site.csr'));
  writeFileSync(file('names'), `subjectAltName=DNS:${host}\n`);
  make(
    ...['x509', '-req', '-in', file('site.csr'), '-CA', file('ca.pem'), '-CAkey', file('ca.key')],
    ...['-CAcreateserial', '-days', '2', '-extfile', file('names'), '-out', file('site.pem')],
  );
  return { authority: file('ca.pem'), chain: file('site.pem'), key: file('site.key') };
}

/**
 * Starts a server over a published folder.
 * @returns {Promise<Running | null>} null after a message that says what is missing
 */
export async function startServer(name, { folder, policy, host, root, certificate }) {
  const { command, packages, given, start } = SERVERS[name];
  const isComplete = () =>
    find(command) &&
    (name !== 'nginx' || moduleOf('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'));
  if (!isComplete()) aptInstall(...packages);
  const path = find(command);
  if (!path) {
    console.error(`No ${name} was found. Install it (Debian: apt-get install ${packages.join(' ')}).`);
    return null;
  }
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  chmodSync(own, 0o755);
  const ports = { http: await freePort(), https: await freePort() };
  writeFileSync(join(own, 'site.conf'), given(policy, { host, base: '/', root, certificate, ports }));
  const child = spawn(path, start(own, ports), {
    cwd: own,
    env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  const listen = (text) => {
    told += text;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (await answers(ports.https)) {
      const end = async () => {
        child.kill('SIGTERM');
        await ended;
        // What the server said is kept beside its logs, where a test looks for addresses.
        writeFileSync(join(own, 'output.log'), told);
      };
      return { name, ports, end, folder: own };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  console.error(`${name} did not start:\n${told}`);
  return null;
}
