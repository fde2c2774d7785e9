import { isCloud } from '../../atlassian/addresses.ts';
import type { Account } from '../../domain/account.ts';
import { baseUrl, type Connection, DEFAULT_PORTAL, type Product } from '../../domain/connection.ts';
import { type Checked, checkSettings, SETTINGS_VERSION, type SettingsDocument } from '../../domain/settings.ts';
import type { Fault } from '../../domain/settings-faults.ts';
import { bare } from '../../ui/people.ts';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { PopupConnector } from '../connector.ts';

export interface NewConnection {
  readonly product: Product;
  readonly portal: string | undefined;
  readonly site: string;
  readonly account: Account;
}

/** A connection as a person sets it up: named after what it connects. */
export function newConnection({ product, portal, site, account }: NewConnection): Connection {
  const { id, name, email } = account;
  return {
    name: say('setUpName', sayProduct(product), bare(site)),
    product,
    portal: portal ?? DEFAULT_PORTAL,
    site,
    account: { id, name, email },
    projects: [],
  };
}

/** What keeps a connection from being saved. */
export interface SaveFault extends Fault {
  /** It is of that very connection, and not of what stood in the settings before. */
  readonly isOfAdded: boolean;
}

type Added = Extract<Checked, { ok: true }> | { readonly ok: false; readonly faults: readonly SaveFault[] };

/** The settings document with this connection in it, in the place of one for the same product, portal and site. */
export function withConnection(own: SettingsDocument | null, added: Connection): Added {
  const others = (own?.connections ?? []).filter(
    (c) => c.product !== added.product || c.portal !== added.portal || c.site !== added.site,
  );
  const checked = checkSettings({ ...own, version: SETTINGS_VERSION, connections: [...others, added] });
  if (checked.ok) return checked;
  const at = `connections[${others.length}]`;
  return { ok: false, faults: checked.faults.map((one) => ({ ...one, isOfAdded: one.path.startsWith(at) })) };
}

/** Saves a connection beside what is set up already; the faults, where the document would be wrong. */
export async function saveConnection(connector: PopupConnector, added: Connection): Promise<readonly SaveFault[]> {
  let faults: readonly SaveFault[] = [];
  await connector.changeSettings((own) => {
    const checked = withConnection(own, added);
    faults = checked.ok ? [] : checked.faults;
    return checked.ok ? checked.settings : own;
  });
  return faults;
}

/** The Jira site that a person means by what they typed or pasted: any page of a Cloud site will do. */
export function siteFrom(text: string): string | undefined {
  const typed = text.trim();
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return undefined;
  const { origin, protocol, hostname } = new URL(address);
  if (protocol !== 'https:' || !hostname.includes('.')) return undefined;
  return isCloud(origin) ? origin : baseUrl(address);
}

/** The site that the tab in front shows, when it is a Jira Cloud site. */
export function siteOfTab(url: string | undefined): string | undefined {
  const site = url === undefined ? undefined : siteFrom(url);
  return site !== undefined && isCloud(site) ? site : undefined;
}
