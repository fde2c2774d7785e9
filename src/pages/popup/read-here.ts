import { isCloud } from '../../atlassian/addresses.ts';
import { type Readings, unreadable } from '../../domain/reading.ts';
import type { PopupConnector } from '../connector.ts';

/** Reads the sessions of a site in the cookies of the tab in front; in another jar than ours nobody can from here. */
export async function readHere(
  connector: PopupConnector,
  site: string,
  front = connector.tabInFront(),
): Promise<Readings> {
  const { otherJar } = await front;
  if (otherJar) return unreadable(site, connector.now(), connector.wallTime());
  return connector.read({ site, identity: isCloud(site) });
}
