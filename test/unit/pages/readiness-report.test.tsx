// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { connectionId } from '../../../src/domain/connection.ts';
import { Readiness } from '../../../src/pages/readiness/readiness.tsx';
import { BOT, CONNECTION, SETTINGS } from './cast.ts';
import { english } from './english.ts';
import { MockConnector } from './mock-connector.ts';
import { jira, ran } from './readiness-page.tsx';
import { all, close, main, pass, press, show, text } from './screen.ts';

afterEach(close);

describe('the report', () => {
  test('is copied as Markdown, and downloaded', async () => {
    const connector = await ran();
    await press(english('readinessCopy'));
    expect(connector.copied[0]).toContain(
      `- HELP: Edit issues: failed (${english('whyMissing')}) ${english('checkEditRepair')}`,
    );
    expect(text()).toContain(english('popupReportCopied'));
    await press(english('optionsActivityCsv'));
    expect(connector.downloads[0]?.name).toMatch(/^mau-guard-readiness-.*\.csv$/);
  });

  test('a second run shows what changed since the first', async () => {
    const connector = await ran();
    expect([...connector.kept.keys()]).toEqual([connectionId(CONNECTION)]);
    expect(text()).not.toContain('Since ');
    await close();
    const second = new MockConnector({ settings: SETTINGS, jira: jira({}, 3) });
    for (const [id, kept] of connector.kept)
      second.kept.set(id, { ...kept, projects: { HELP: 'ppppppppp', OLD: 'ppppppppp' } });
    await show(<Readiness connector={second} />);
    await press(english('readinessBegin'));
    await pass(1_000);
    const [since] = all('details');
    expect(since?.querySelector('summary')?.textContent).toMatch(/^Since Nov 20, 2026, .*: 4 changes$/);
    expect((since as HTMLDetailsElement | undefined)?.open).toBe(false);
    expect(text()).toContain('HELP: Edit issues: passed → failed');
    expect(text()).toContain('New: P0 and P1');
    expect(text()).toContain('Gone: OLD');
  });
});

test('a page that prints itself has its sheet by then', async () => {
  const connector = await ran();
  let printed = 0;
  connector.print = () => {
    dispatchEvent(new Event('beforeprint'));
    printed = all('.sheet tbody tr').length;
    dispatchEvent(new Event('afterprint'));
  };
  await press(english('readinessPrint'));
  expect(printed).toBe(2);
  expect(main().querySelector('.sheet')).toBeNull();
});

test('on paper: all of hundreds of projects, with time, site, account, product and role, and what did not pass', async () => {
  const connector = await ran({ jira: jira({}, 200) });
  await press(english('readinessPrint'));
  expect(connector.prints).toBe(1);
  dispatchEvent(new Event('beforeprint'));
  await Promise.resolve();
  const sheet = main().querySelector('.sheet');
  expect(sheet?.querySelectorAll('tbody tr')).toHaveLength(200);
  for (const words of [CONNECTION.site, BOT.name, BOT.id, 'HelpDesk+', 'Service Desk Team', '1.2.3'])
    expect(sheet?.textContent).toContain(words);
  expect(sheet?.textContent).toContain('HELP: ✗ ');
  expect(sheet?.textContent).toContain(english('checkEditRepair'));
  dispatchEvent(new Event('afterprint'));
  await pass();
  expect(main().querySelector('.sheet')).toBeNull();
});
