import { render } from 'preact';
import { browserConnector } from '../browser-connector.ts';
import { Popup } from './popup.tsx';

render(<Popup connector={browserConnector} />, document.body);
