import { browserConnector } from '../browser-connector.ts';
import { openPopup } from './open-popup.tsx';

void openPopup(browserConnector, document.body);
