import { refusalHere } from './dom.ts';
import { listen } from './listeners.ts';
import { Lookout } from './lookout.ts';
import { runs, startOnce } from './once.ts';
import { Sentinel } from './sentinel.ts';
import { share } from './shared.ts';
import { succeed } from './successor.ts';

// It is put into a tab, which may show another page by then.
if (runs('portal')) {
  startOnce('sentinel', () => {
    // The guide has them from here.
    share({ Lookout, listen, refusalHere, succeed });
    new Sentinel().start();
  });
}
