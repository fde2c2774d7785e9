import { render } from 'preact';
import { browserConnector } from '../browser-connector.ts';
import { FirstRun } from './first-run.tsx';

render(<FirstRun connector={browserConnector} />, document.body);
