import { render } from 'preact';
import { browserConnector } from '../browser-connector.ts';
import { Options } from './options.tsx';

render(<Options connector={browserConnector} />, document.body);
