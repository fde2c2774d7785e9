/** As much of the extension interface as a content script needs; native in both browsers, so without a polyfill. */
export interface ContentBrowser {
  readonly runtime: {
    readonly id: string | undefined;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: (message: unknown) => void): void;
      removeListener(listener: (message: unknown) => void): void;
    };
  };
  readonly i18n: { getMessage(key: string, substitutions?: string | string[]): string; getUILanguage(): string };
}

const scope = globalThis as unknown as { browser?: ContentBrowser; chrome: ContentBrowser };

/**
 * `browser` in Firefox and newer Chromium, else `chrome`, whose MV3 calls return promises too. Asked for when it is used: a
 * page pays for the interface when it is touched first, and most pages never need it while they load.
 */
const native = () => (scope.browser?.runtime ? scope.browser : scope.chrome);

export const browser: ContentBrowser = {
  get runtime() {
    return native().runtime;
  },
  get i18n() {
    return native().i18n;
  },
};
