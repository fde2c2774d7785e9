import { render } from 'preact';
import { browserConnector } from '../browser-connector.ts';
import { Readiness } from './readiness.tsx';

render(<Readiness connector={browserConnector} />, document.body);
