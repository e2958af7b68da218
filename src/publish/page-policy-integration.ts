/** Parts the styles of each page at its fold and trims its policy, as it is built: the edge of the room markup/. */
import type { AstroIntegration } from 'astro';
import { withLateStyles } from '../markup/late-styles.ts';
import { withPagePolicy } from '../markup/page-policy.ts';

/** A page as it is sent; what is no page (a list, an index) is left as it is. */
async function finished(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPagePolicy(withLateStyles(await response.text())), response);
}

/** The integration for astro.config.mjs. */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'cairn-page-policy',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          render: async (...asked) => {
            const rendered = await prerenderer.render(...asked);
            return rendered instanceof Response
              ? finished(rendered)
              : { ...rendered, response: await finished(rendered.response) };
          },
        }));
      },
    },
  };
}
