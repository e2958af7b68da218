import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { pagePolicy } from './src/publish/page-policy-integration.ts';
import { smallPreload } from './src/publish/small-preload.ts';
import { siteConfig } from './src/site.config.ts';
import { flatLayers } from './src/styles/flat-layers.ts';
import { plainColours } from './src/styles/plain-colours.ts';
import { settledTokens } from './src/styles/settled-tokens.ts';

/** The oldest browsers in which text, colours, the quiz form, help and leaving must work. */
const floor = ['chrome100', 'firefox102', 'safari15'];

export default defineConfig({
  site: siteConfig.address,
  base: siteConfig.base,
  trailingSlash: 'always',
  // 'jsx', the default, removes the space between inline elements on separate lines.
  compressHTML: true,
  cacheDir: process.env.CAIRN_CACHE ?? './.cache/astro/dev',
  fetchFile: null,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always' },
  integrations: [react(), pagePolicy()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types cairn',
      ],
    },
  },
  // No Markdown is rendered by Astro; its highlighter would clash with the policy.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [smallPreload()],
    css: {
      postcss: { plugins: [flatLayers(), settledTokens(), plainColours()] },
      // Our themes are two properties of their own; the minifier would write two more beside every `color-scheme`.
      lightningcss: { exclude: Features.LightDark },
    },
    build: {
      target: floor,
      cssTarget: floor,
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
    },
    // A script is asked for only where nearly all of it is used at once, so Chrome compiles it whole while it comes:
    // a form is alive and a tap answered sooner. Other browsers see a comment.
    environments: {
      client: { build: { rolldownOptions: { output: { postBanner: '//# allFunctionsCalledOnLoad' } } } },
    },
  },
});
