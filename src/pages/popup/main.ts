import { popupConnector } from '../popup-connector.ts';
import { firstGlance } from './first-glance.ts';

// What is kept is looked at, and Atlassian asked, while that which draws it is still being loaded.
const first = firstGlance(popupConnector);

void import('./draw.ts').then(({ drawPopup }) => drawPopup(first));
