import { browser } from './browser.ts';

interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** The browser, its version and the system, for people who help: `Firefox 140.0 (linux)`. */
export async function browserName(): Promise<string> {
  const { os } = await browser.runtime.getPlatformInfo();
  const named = await firefoxName();
  const { userAgentData } = navigator as { userAgentData?: { brands: readonly Brand[] } };
  return `${named ?? (nameIn(userAgentData?.brands ?? []) || navigator.userAgent)} (${os})`;
}

/** Of the brands that Chromium names one is made up, so that nobody relies on the list. */
export function nameIn(brands: readonly Brand[]): string {
  const real = brands.filter(({ brand }) => !/not.*brand/i.test(brand));
  // "Chromium" says nothing that its maker's own name does not.
  const own = real.filter(({ brand }) => brand !== 'Chromium');
  return (own.length > 0 ? own : real).map(({ brand, version }) => `${brand} ${version}`).join(', ');
}

async function firefoxName(): Promise<string | undefined> {
  const runtime: Partial<Pick<typeof browser.runtime, 'getBrowserInfo'>> = browser.runtime;
  const info = await runtime.getBrowserInfo?.();
  return info && `${info.name} ${info.version}`;
}
