import type { Dials } from './api.ts';
import { ACME } from './hosts.ts';

export function defaultDials(): Dials {
  return {
    portal: {
      flow: 'oauth1',
      site: ACME.url,
      secondSite: null,
      change: 'link',
      markup: 'table',
      label: 'Main authorized user',
      changeLabel: 'Change',
      renderAfterMs: 0,
      shows: 'name',
      noRow: false,
      landing: 'portal',
      serviceWorker: 'none',
      callbackHost: 'same',
      callbackInAddress: true,
    },
    consent: {
      oauth1: 'form',
      threeLO: 'form',
      tongue: 'en',
      autopilot: 'none',
      granted: false,
      promptConsent: true,
      olderPath: false,
      consentShowsKey: true,
      stateLength: 44,
      approvingAs: null,
      afterwardsAs: null,
      afterwardsFault: 'none',
      lyingServiceWorker: null,
      siteWorkerPassesOn: false,
    },
    headers: { portal: {}, atlassian: {} },
    rights: {},
    jira: { moreProjects: 0, archived: [], forbidden: [], limitedEvery: 0, failingEvery: 0 },
    faults: { myself: 'none', me: 'none', rest: 'none' },
    delays: { myselfMs: 0, meMs: 0, restMs: 0, pageMs: 0, postMs: 0 },
  };
}

/** Puts every dial back, in place: tests hold on to the groups. */
export function restoreDials(dials: Dials): void {
  const defaults = defaultDials();
  for (const group of Object.keys(defaults) as (keyof Dials)[]) {
    const target: Record<string, unknown> = dials[group] as Record<string, unknown>;
    for (const key of Object.keys(target)) delete target[key];
    Object.assign(target, defaults[group]);
  }
}
