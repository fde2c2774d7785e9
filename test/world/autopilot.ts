import type { Dials } from './api.ts';
import { type Html, NOTHING, script } from './html.ts';

/** The two ways to approve on a consent page. */
export interface ApproveBy {
  /** Address whose GET approves. */
  readonly get: string;
  /** Address and fields whose POST approves. */
  readonly post: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Title of a consent page whose script has heard what became of its approval, without leaving. */
export const ANSWERED = 'Practice: approved by a script';

type Autopilot = Dials['consent']['autopilot'];

/** A script that approves without anybody, as soon as it is parsed: the hardest page for a guard. */
export function autopilot(kind: Autopilot, by: ApproveBy): Html {
  switch (kind) {
    case 'none':
      return NOTHING;
    case 'get-link':
      return script`location.href = ${by.get};`;
    case 'image':
      return script`const image = new Image();
image.onload = image.onerror = () => { document.title = ${ANSWERED}; };
image.src = ${by.get};`;
    case 'fetch-follow':
      return script`fetch(${by.post}, { method: 'POST', body: new URLSearchParams(${by.fields}), credentials: 'include', mode: 'no-cors', redirect: 'follow' })
  .catch(() => undefined).then(() => { document.title = ${ANSWERED}; });`;
    case 'fetch-then-location':
      return script`fetch(${by.post}, { method: 'POST', body: new URLSearchParams(${by.fields}), headers: { Accept: 'application/json' } })
  .then((answer) => answer.json()).then((answer) => { location.href = answer.location; });`;
    case 'form-submit':
      return script`const form = document.createElement('form');
form.method = 'post';
form.action = ${by.post};
for (const [name, value] of Object.entries(${by.fields})) {
  const field = form.appendChild(document.createElement('input'));
  field.type = 'hidden';
  field.name = name;
  field.value = value;
}
document.body.append(form);
form.submit();`;
  }
}

/** Whether a GET may approve: only where the page offers it. */
export const approvesByGet = (consent: Dials['consent']): boolean =>
  consent.oauth1 === 'get-link' || consent.autopilot === 'get-link' || consent.autopilot === 'image';
