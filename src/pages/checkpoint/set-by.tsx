import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../domain/in-force.ts';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import type { Connector } from '../connector.ts';

/** Who set this up, and whom to ask, where the worker has told nothing of what is held. */
export function SetBy({ connector }: { readonly connector: Connector }) {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    // What is kept may be what cannot be read.
    void connector.settings().then(
      (now) => setSettings(now.settings),
      () => undefined,
    );
  }, [connector]);
  return settings ? <OrganizationLine managed={settings.managed} organization={settings.organization} /> : null;
}
