import * as v from 'valibot';
import { portalAt } from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import { classify } from '../domain/route.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import {
  type ConsentMessage,
  consentMessage,
  type PageMessage,
  type PortalMessage,
  pageMessage,
  portalMessage,
} from '../platform/messages.ts';
import { portalsOf } from './watchman.ts';

/** A message whose sender was checked: its type says who may have sent it. */
export type Heard =
  | { readonly from: 'page'; readonly message: PageMessage }
  | { readonly from: 'portal'; readonly message: PortalMessage; readonly tabId: number; readonly url: string }
  | { readonly from: 'consent'; readonly message: ConsentMessage; readonly tabId: number; readonly url: string };

/** A message of our own pages, which no setting has a say in; undefined: of anybody else's. */
export function hearPage(message: unknown, sender: Runtime.MessageSender): Heard | undefined {
  const page = v.safeParse(pageMessage, message);
  return page.success && isOurPage(sender) ? { from: 'page', message: page.output } : undefined;
}

/**
 * Checks who sent a message: our own pages, or our content script in the top frame of a portal or consent page. What
 * fits none of them is undefined, and dropped.
 */
export function hear(message: unknown, sender: Runtime.MessageSender, settings: Settings): Heard | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const page = hearPage(message, sender);
  if (page) return page;
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0 || sender.url === undefined) return undefined;
  const portal = v.safeParse(portalMessage, message);
  if (portal.success) {
    const onPortal = portalAt(sender.url, portalsOf(settings)) !== undefined;
    return onPortal ? { from: 'portal', message: portal.output, tabId, url: sender.url } : undefined;
  }
  const consent = v.safeParse(consentMessage, message);
  if (!consent.success) return undefined;
  const address = classify(
    sender.url,
    settings.connections.map((c) => c.site),
  );
  return address.kind === 'consent' ? { from: 'consent', message: consent.output, tabId, url: sender.url } : undefined;
}

/**
 * The tab in which our script says that something is approached or pressed, and when; undefined where the message is another. For those
 * who can't wait until the settings are read, by which {@link hear} tells whether the tab is a portal's.
 */
export function wokenBy(
  message: unknown,
  sender: Runtime.MessageSender,
): { readonly tabId: number; readonly url: string; readonly pressed: number | null } | undefined {
  const { id, tab, frameId, url } = sender;
  if (id !== browser.runtime.id || frameId !== 0 || tab?.id === undefined || url === undefined) return undefined;
  const portal = v.safeParse(portalMessage, message);
  if (!portal.success || portal.output.type !== 'portal/wake') return undefined;
  return { tabId: tab.id, url, pressed: portal.output.pressed };
}

function isOurPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL('')) ?? false);
}
