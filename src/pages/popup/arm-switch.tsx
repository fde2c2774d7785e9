import { sayTime } from '../../ui/dates.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { bare } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import type { Arming, PopupConnector } from '../connector.ts';

export interface ArmSwitchProps {
  readonly site: string;
  readonly arming: Arming | null;
  readonly connector: PopupConnector;
}

/** "I am about to connect the bot": the first installation, which no portal page announces (DESIGN §4). */
export function ArmSwitch({ site, arming, connector }: ArmSwitchProps) {
  const on = arming !== null && arming.site === site && arming.until > connector.wallTime();
  const flip = () => void connector.send({ type: 'page/arm', site: on ? null : site });
  return (
    <details open={on}>
      <summary>{say('popupArmTitle')}</summary>
      <div class="stack stack--tight popup__details">
        <p class="soft">{say('popupArmMeans', bare(site))}</p>
        <div class="row">
          <DeliberateButton onPress={flip}>{say(on ? 'popupDisarm' : 'popupArm')}</DeliberateButton>
          <span role="status">{on && say('popupArmedUntil', sayTime(arming.until))}</span>
        </div>
      </div>
    </details>
  );
}
