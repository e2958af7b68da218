/**
 * Preloaded into commands that know a site by its public name only: the name and its ports 80 and 443 lead to the
 * server under test. CAIRN_LEAD holds `host http-port https-port`.
 */
import { Socket } from 'node:net';

const [host, http, https] = (process.env.CAIRN_LEAD ?? '').split(' ');
const own = { 80: Number(http), 443: Number(https) };
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (options && typeof options === 'object' && options.host === host) {
    options.host = '127.0.0.1';
    options.port = own[options.port] ?? options.port;
  }
  return connect.apply(this, args);
};
