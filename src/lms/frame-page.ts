/**
 * The page that a platform opens: nothing but a frame around the lesson. The visit to the platform lasts as long as this
 * page is open, so that the lesson inside may be left for a help page and come back to. Pure.
 */
import { hashSource } from '../markup/page-policy.ts';
import type { Format, Report } from './formats.ts';
import { escapeXml } from './xml.ts';

/** What the frame says and knows. */
export interface FrameFacts {
  locale: string;
  dir: string;
  title: string;
  /** The spoken name of what is inside. */
  label: string;
  format: Format;
  report: Report;
  /** The file of each lesson, by its id. */
  lessons: Readonly<Record<string, string>>;
  /** The file shown first. */
  start: string;
  script: string;
}

const STYLE =
  'html,body{height:100%;margin:0;overflow:hidden}iframe{display:block;width:100%;height:100%;border:0}';

/** A cmi5 platform may be at any address, which only the launch tells. */
const connections = (format: Format): string => (format === 'cmi5' ? "'self' https: http:" : "'self'");

const policyFor = (format: Format): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${hashSource(STYLE)}`,
    "frame-src 'self'",
    `connect-src ${connections(format)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The text of the frame. */
export function framePage(facts: FrameFacts): string {
  const { locale, dir, title, label, format, report, lessons, start, script } = facts;
  const data = `data-format="${format}" data-report="${report}" data-lessons="${escapeXml(JSON.stringify(lessons))}"`;
  return `<!doctype html>
<html lang="${locale}" dir="${dir}" ${data}>
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policyFor(format)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<iframe src="${start}" title="${escapeXml(`${label}: ${title}`)}"></iframe>
<script type="module" src="${script}"></script>
</body>
</html>
`;
}
