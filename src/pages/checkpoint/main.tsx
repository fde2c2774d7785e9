import { render } from 'preact';
import { readErrand } from '../../platform/hold/hold.ts';
import { browserConnector } from '../browser-connector.ts';
import { Checkpoint } from './checkpoint.tsx';

const errand = readErrand(location.search, location.hash);
const framed = window.top !== window;

// So far its history entry is the portal's, that was redirected here. Made our own, it survives a reload.
if (!framed) history.replaceState(null, '', location.href);

render(<Checkpoint connector={browserConnector} errand={errand} framed={framed} />, document.body);
