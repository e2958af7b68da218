/** Narrows the text of each page, parts its styles at its fold and trims its policy, as it is built: the edge of the room markup/. */
import type { AstroIntegration } from 'astro';
import { withLateStyles } from '../markup/late-styles.ts';
import { narrowText } from '../markup/narrow-text.ts';
import { withPagePolicy } from '../markup/page-policy.ts';

/** What no script changes on a lesson page: the direction, how its story is drawn, its colours. */
export const SETTLED = ['dir', 'data-view', 'data-hue', 'data-topic'];

/** The response with the page as it is sent. @throws if the page has no policy. */
async function finished(response: Response): Promise<Response> {
  const html = narrowText(Buffer.from(await response.arrayBuffer()));
  return new Response(Buffer.from(withPagePolicy(withLateStyles(html, SETTLED))), response);
}

/** The integration for astro.config.mjs. */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'cairn-page-policy',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          render: async (request, options) => {
            const rendered = await prerenderer.render(request, options);
            if (options.routeData.type !== 'page') return rendered;
            return rendered instanceof Response
              ? finished(rendered)
              : { ...rendered, response: await finished(rendered.response) };
          },
        }));
      },
    },
  };
}
