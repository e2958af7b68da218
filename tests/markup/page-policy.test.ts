import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineHashes, withPagePolicy } from '../../src/markup/page-policy.ts';

const sum = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string) =>
  `<head><style>a{}</style><meta http-equiv="content-security-policy" content="${policy}"></head>` +
  '<script>run()</script><script type="application/json">{"a":1}</script><script type="module" src="/x.js"></script>';

test('a page’s policy names the hashes of what the page holds and no others', () => {
  const trimmed = withPagePolicy(
    page(`default-src 'none'; script-src 'self' ${sum('other')}; style-src 'self' ${sum('b{}')};`),
  );
  expect(trimmed).toContain(
    `content="default-src 'none'; script-src 'self' ${sum('run()')}; style-src 'self' ${sum('a{}')}"`,
  );
});

test('data blocks and files need no hash', () => {
  expect(inlineHashes(page('')).script).toEqual([sum('run()')]);
});

test('a page without a policy is refused', () => {
  expect(() => withPagePolicy('<p>open</p>')).toThrow(/no Content-Security-Policy/);
});

test('where a page goes, its policy may be wider or narrower', () => {
  const changed = withPagePolicy(
    page("connect-src 'self'; worker-src 'self'; script-src 'self'"),
    (name, sources) => {
      if (name === 'worker-src') return null;
      return name === 'connect-src' ? [...sources, 'https:'] : sources;
    },
  );
  expect(changed).toContain(`content="connect-src 'self' https:; script-src 'self' ${sum('run()')}"`);
});
