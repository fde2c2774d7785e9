import { Guide } from './guide.ts';

new Guide().start();
