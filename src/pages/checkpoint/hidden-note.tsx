import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';

/** Why nothing was said before: a page on the way here hid the panel that would have. */
export function HiddenNote({ connector }: { readonly connector: Connector }) {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    void connector.warnings().then((warnings) => setHidden(warnings.includes('hidden')));
  }, [connector]);
  return hidden ? <Notice tone="doubt">{say('checkpointHidden')}</Notice> : null;
}
