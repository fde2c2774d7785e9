import { render } from 'preact';
import { browserConnector } from '../browser-connector.ts';
import { Verify } from './verify.tsx';

render(<Verify connector={browserConnector} />, document.body);
