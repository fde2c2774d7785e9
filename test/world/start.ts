import { turn } from './dial-choices.ts';
import { START } from './hosts.ts';
import { type Answer, type Exchange, json, redirect, text } from './http.ts';
import type { Realm } from './realm.ts';
import { dialsPage, ledgerPage, startPage } from './start-pages.ts';

/** The page that `npm start` opens: what there is to try, the ledger, the dials. */
export function startHost(realm: Realm, exchange: Exchange): Answer {
  switch (`${exchange.method} ${exchange.path}`) {
    case 'GET /':
      return startPage();
    case 'GET /ledger':
      return ledgerPage();
    case 'GET /ledger.json':
      return json(200, {
        mainUser: realm.books.mainUser(realm.dials.portal.site)?.displayName ?? null,
        lines: realm.books.ledger,
      });
    case 'GET /dials':
      return dialsPage(realm.dials);
    case 'POST /dials':
      turn(realm.dials, exchange.form);
      return redirect(`${START}/dials`, 303);
    case 'POST /reset':
      realm.reset();
      return redirect(`${START}/ledger`, 303);
    default:
      return text(404, 'Not found');
  }
}
