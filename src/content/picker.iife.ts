import { Picker } from './picker.ts';

new Picker().start();
