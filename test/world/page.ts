import { Html, html, NOTHING } from './html.ts';
import type { Answer } from './http.ts';

export const PRACTICE_LINE = 'Practice page — made up from public facts';

/** Plain and quick to read; one accent a family, so that people see where they are. */
const CSS = `
:root { color-scheme: light; --accent: #0052cc; }
body.portal { --accent: #5b3cc4; } body.slack { --accent: #611f69; } body.foreign { --accent: #7a4b00; }
body.start { --accent: #14532d; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #172b4d; background: #f4f5f7; }
.practice { margin: 0; padding: 4px 16px; font-size: 13px; background: #fff4c2; color: #533f03; }
header { padding: 12px 24px; background: var(--accent); color: #fff; display: flex; gap: 16px; align-items: baseline; }
header strong { font-size: 18px; }
.frame { display: flex; gap: 24px; max-width: 1080px; margin: 24px auto; padding: 0 24px; }
nav { min-width: 180px; } nav ul { list-style: none; margin: 0; padding: 0; } nav li { margin: 0 0 8px; }
main { flex: 1; min-width: 0; background: #fff; border-radius: 8px; padding: 24px; box-shadow: 0 1px 3px #0002; }
h1 { font-size: 24px; margin: 0 0 12px; } h2 { font-size: 18px; margin: 24px 0 8px; } h3 { font-size: 16px; margin: 0 0 4px; }
a { color: var(--accent); }
button, input[type=submit] { font: inherit; padding: 6px 14px; border: 1px solid #8993a4; border-radius: 4px; background: #fff; cursor: pointer; }
button:disabled, input[type=submit]:disabled { opacity: .5; cursor: not-allowed; }
.primary { background: var(--accent) !important; border-color: var(--accent) !important; color: #fff; }
input[type=email], input[type=text], input[type=password], select { font: inherit; padding: 6px 8px; border: 1px solid #8993a4; border-radius: 4px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 8px 12px 8px 0; border-bottom: 1px solid #dfe1e6; vertical-align: top; }
dt { font-weight: 600; } dd { margin: 0 0 8px; }
.card { border: 1px solid #dfe1e6; border-radius: 8px; padding: 12px 16px; margin: 12px 0; }
.notice { padding: 10px 14px; border-radius: 4px; background: #e3fcef; } .notice.bad { background: #ffebe6; }
.buttons { display: flex; gap: 8px; flex-wrap: wrap; margin: 16px 0; }
.tall { height: 480px; } iframe { border: 0; width: 100%; height: 160px; }
code { background: #f4f5f7; padding: 1px 4px; border-radius: 3px; overflow-wrap: anywhere; }
`;

export interface Page {
  readonly title: string;
  /** Which family of pages it belongs to. */
  readonly look: 'portal' | 'atlassian' | 'slack' | 'foreign' | 'start';
  /** Words in the bar at the top. */
  readonly bar: string;
  readonly body: Html;
  readonly head?: Html;
  readonly nav?: Html;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A whole HTML page with the line that says that it is made up. */
export function page(content: Page): Answer {
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="practice" content="made-up">
<title>${content.title}</title>
<style>${new Html(CSS)}</style>
${content.head}
</head>
<body class="${content.look}">
<p class="practice">${PRACTICE_LINE}</p>
<header><strong>${content.bar}</strong></header>
<div class="frame">
${content.nav ? html`<nav aria-label="Sections">${content.nav}</nav>` : NOTHING}
<main>
${content.body}
</main>
</div>
</body>
</html>
`;
  return {
    status: content.status ?? 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...content.headers },
    body: whole.text,
    look: content.look,
  };
}
