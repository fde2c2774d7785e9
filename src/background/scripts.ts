import { isCloudSite } from '../domain/cloud-site.ts';
import { baseUrl, DEFAULT_PORTAL } from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import { ROUTES } from '../domain/route.ts';

/** One of our two content scripts on pages that the manifest does not name. */
export interface Script {
  readonly id: 'guide' | 'guard';
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

/** As much of the manifest as names our content scripts. */
export interface Manifest {
  readonly content_scripts?: readonly { readonly matches?: readonly string[]; readonly js?: readonly string[] }[];
}

/** Match patterns of a self-hosted or regional portal's pages; the vendor's own is in the manifest. */
export function portalPatterns(portal: string): string[] {
  if (portal === DEFAULT_PORTAL) return [];
  return new URL(portal).pathname === '/' ? [`${portal}/*`] : [portal, `${portal}?*`, `${portal}/*`];
}

/** Match patterns of the consent pages of a Data Center site or custom domain. */
function consentPatterns(site: string): string[] {
  if (isCloudSite(new URL(site).hostname)) return [];
  return ROUTES.filter(({ host }) => host === 'site').map(({ path }) => `${site}${path}*`);
}

/**
 * The scripts to be registered beside the manifest's.
 *
 * @param reachable whether we have access to an address's host: a script that may not run there would only mislead
 */
export function wantedScripts(
  settings: Settings,
  manifest: Manifest,
  reachable: (address: string) => boolean,
): Script[] {
  const { connections } = settings;
  const patterns: Readonly<Record<Script['id'], readonly string[]>> = {
    guide: connections.flatMap(({ portal }) => (reachable(portal) ? portalPatterns(portal) : [])),
    guard: connections.flatMap(({ site }) => (reachable(site) ? consentPatterns(site) : [])),
  };
  const files = filesOf(manifest);
  return (['guide', 'guard'] as const).flatMap((id) => {
    const matches = [...new Set(patterns[id])];
    return matches.length > 0 ? [{ id, matches, js: files[id] }] : [];
  });
}

/** The manifest tells the built files' names: the guide's is the one on the vendor's portal. */
function filesOf({ content_scripts = [] }: Manifest): Readonly<Record<Script['id'], readonly string[]>> {
  const isGuide = ({ matches = [] }: { readonly matches?: readonly string[] }) =>
    matches.some((pattern) => baseUrl(pattern.replace(/\*$/, '')) === DEFAULT_PORTAL);
  return {
    guide: filesIn(content_scripts.find(isGuide)?.js),
    guard: filesIn(content_scripts.find((entry) => !isGuide(entry))?.js),
  };
}

/** Paths inside the extension: Firefox gives the manifest's back as whole addresses, and takes none. */
export function filesIn(js: readonly string[] = []): string[] {
  return js.map((file) => new URL(file, 'https://extension/').pathname.slice(1));
}
