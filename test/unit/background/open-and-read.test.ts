import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Held } from '../../../src/background/gate.ts';
import type { GateReply } from '../../../src/platform/messages.ts';
import { SITE } from '../domain/make.ts';
import '../platform/fake-browser.ts';

const { BackgroundReader } = await import('../../../src/background/readings.ts');
const { openAndRead } = await import('../../../src/background/open-and-read.ts');
const { SHARED_JAR } = await import('../../../src/platform/jar.ts');

const DATA_CENTER = 'https://jira.acme.example/jira';
const HELD: Held = { url: SITE, tabId: 1, jar: SHARED_JAR, by: 'portal', portal: undefined };

let asked: string[];
let reader: InstanceType<typeof BackgroundReader>;

/** Opens at a gate that says as soon as it knows what is to be read, and later that it is. */
function open(plan: { site: string; identity: boolean }, held: Partial<Held> = {}) {
  const reply: GateReply = { kind: 'read', ticket: 'one', ...plan };
  const gate = {
    open: async ({ willAsk }: Held) => {
      willAsk?.(plan);
      await new Promise((later) => setTimeout(later, 10));
      return reply;
    },
  };
  return openAndRead(gate, reader, { ...HELD, ...held });
}

beforeEach(() => {
  asked = [];
  reader = new BackgroundReader(() => undefined);
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(new URL(url).hostname);
    return new Response('{}');
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe('a navigation that was held', () => {
  it('is read for once, while the gate keeps what it is to keep', async () => {
    const { readings } = await open({ site: SITE, identity: true });
    expect(asked.sort()).toEqual(['acme.atlassian.net', 'id.atlassian.com']);
    expect(readings?.site?.outcome.state).toBe('unknown');
  });

  it('is served by nothing that was read before it', async () => {
    await reader.read(SITE, 0);
    asked = [];
    await new Promise((later) => setTimeout(later, 20));
    await open({ site: SITE, identity: true });
    expect(asked).toHaveLength(2);
  });

  it('has the identity read where that decides, also beside a Data Center site that was read without', async () => {
    void reader.read(DATA_CENTER, 0);
    const { readings } = await open({ site: DATA_CENTER, identity: true });
    expect(asked).toContain('id.atlassian.com');
    expect(readings?.identity).toBeDefined();
  });

  it.each(['is under way', 'was made'])(
    'nor does a reading without the identity serve for one with it: it %s',
    async (how) => {
      const without = reader.read(DATA_CENTER, 0);
      if (how === 'was made') await without;
      expect((await reader.readAs({ site: DATA_CENTER, identity: true }, 5_000)).identity).toBeDefined();
    },
  );

  it('in a jar that is not ours has nobody asked', async () => {
    await open({ site: SITE, identity: true }, { jar: { name: 'private', shared: false } });
    expect(asked).toEqual([]);
  });
});
