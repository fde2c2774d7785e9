import { AskForHelp } from '../../ui/ask-for-help.tsx';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { isItself } from '../../ui/people.ts';
import { REMEDIES } from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
import { isHalfRight } from './popup-verdict.tsx';
import type { PopupViewProps } from './popup-view.tsx';
import { isUnprotected } from './protection-notes.tsx';

type Press = 'onSwitch' | 'onOpenPortal' | 'onOptions' | 'onTryAgain';

/** What can be done; `ask` leads to whoever set it up. */
const WAYS = {
  portal: ['popupOpenPortal', 'onOpenPortal'],
  switchAccount: ['switchAccount', 'onSwitch'],
  signIn: ['signIn', 'onSwitch'],
  choose: ['accountChoose', 'onOptions'],
  again: ['tryAgain', 'onTryAgain'],
} as const satisfies Readonly<Record<string, readonly [WordKey, Press]>>;

type Way = keyof typeof WAYS | 'ask';
/** The main thing first. */
type Ways = readonly [Way, Way?];

/** The one main button, and what else may be done; where nothing is protected the main step is said above. */
export function Buttons(props: PopupViewProps) {
  const [main, second] = waysOf(props);
  // Each keeps its place while the verdict changes, and with it the focus.
  return (
    <>
      <WayButton {...props} way={main} kind={isUnprotected(props.protection) ? 'secondary' : 'primary'} />
      {second && <WayButton {...props} way={second} kind="secondary" />}
    </>
  );
}

function WayButton({ way, kind, ...props }: PopupViewProps & { readonly way: Way; readonly kind: ButtonKind }) {
  if (way === 'ask') return <AskForHelp organization={props.organization} kind={kind} wide />;
  const [word, press] = WAYS[way];
  return (
    <Button kind={kind} wide disabled={way === 'again' && props.busy} onPress={props[press]}>
      {say(word)}
    </Button>
  );
}

type WaysProps = Pick<PopupViewProps, 'connection' | 'judgement' | 'managed' | 'organization'>;

/** The main button leads to whoever set it up: no other link has to. */
export function isAsking(props: WaysProps): boolean {
  return waysOf(props)[0] === 'ask';
}

/** What there is to do. */
function waysOf(props: WaysProps): Ways {
  const { connection, judgement } = props;
  const { verdict, account, reason } = judgement;
  switch (verdict) {
    case 'match':
      return isHalfRight(judgement) ? ['switchAccount', 'portal'] : ['portal'];
    case 'mismatch':
      return ['switchAccount'];
    case 'ineligible':
      return isItself(connection, account) ? waysOutOf(props) : ['switchAccount'];
    case 'signed-out':
      return ['signIn'];
    default: {
      const remedy = reason && REMEDIES[reason];
      return remedy ? [remedy, 'again'] : ['again'];
    }
  }
}

/** The account that is set up cannot be: another one is to be, unless this one comes back. */
function waysOutOf({ judgement: { account }, managed, organization }: WaysProps): Ways {
  if (managed && !organization?.support) return ['again'];
  const main = managed ? 'ask' : 'choose';
  return account?.kind === 'inactive' ? [main, 'again'] : [main];
}
