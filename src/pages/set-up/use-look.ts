import { useRef, useState } from 'preact/hooks';
import { isCloud } from '../../atlassian/addresses.ts';
import type { Readings } from '../../domain/reading.ts';
import { hostPattern, type PopupConnector } from '../connector.ts';

/** What looking for the signed-in account came to. */
export type Look =
  | { readonly kind: 'none' | 'wrong-site' | 'looking' }
  | { readonly kind: 'no-access'; readonly site: string }
  | { readonly kind: 'found'; readonly site: string; readonly readings: Readings };

export interface LookTools {
  /** Looks who is signed in at a site; undefined: what was typed is none. Call it in a click, since it may have to ask. */
  find(site: string | undefined): Promise<Look>;
  /** Looks once more at the site that was found, without asking for anything. */
  again(): Promise<void>;
  /** What was found is found for one site only. */
  forget(): void;
}

/** Looks who is signed in to a Jira site now. */
export function useLook(connector: PopupConnector): [Look, LookTools] {
  const [look, setLook] = useState<Look>({ kind: 'none' });
  const latest = useRef(look);
  const turn = useRef(0);

  /** Says what it came to, unless something else was begun meanwhile. */
  const say = (mine: number, what: Look): Look => {
    if (mine !== turn.current) return what;
    latest.current = what;
    setLook(what);
    return what;
  };
  const read = async (site: string, mine: number): Promise<Look> => {
    const readings = await connector.read({ site, identity: isCloud(site) });
    return say(mine, { kind: 'found', site, readings });
  };
  return [
    look,
    {
      find: async (site) => {
        const mine = ++turn.current;
        if (site === undefined) return say(mine, { kind: 'wrong-site' });
        // First, and without waiting for anything else: the browser asks only in answer to a click.
        if (!isCloud(site) && !(await connector.requestHosts([hostPattern(site)])))
          return say(mine, { kind: 'no-access', site });
        say(mine, { kind: 'looking' });
        return read(site, mine);
      },
      again: async () => {
        if (latest.current.kind === 'found') await read(latest.current.site, ++turn.current);
      },
      forget: () => void say(++turn.current, { kind: 'none' }),
    },
  ];
}
