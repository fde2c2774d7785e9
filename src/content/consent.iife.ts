import { Guard } from './guard.ts';

new Guard().start();
