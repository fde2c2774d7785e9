import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { KEYS } from '../../scripts/policy/keys.ts';
import { BROWSERS, builtFor, filesBelow, manifestOf } from './built.ts';

/** Our scripts in other people's pages; what each may weigh stands in `test/bench/budgets.ts`. */
const SCRIPTS_IN_PAGES = [
  'portal',
  'sentinel',
  'panel',
  'consent',
  'guard',
  'guide',
  'locator',
  'picker',
  'licence',
] as const;

const HOSTS = [
  'https://*.nextup.ai/*',
  'https://*.atlassian.net/*',
  'https://id.atlassian.com/*',
  'https://auth.atlassian.com/*',
  'https://api.atlassian.com/*',
];
const SCRIPTS = [
  {
    js: ['src/content/portal.iife.js'],
    matches: ['https://account.nextup.ai/*'],
    run_at: 'document_start',
  },
  {
    js: ['src/content/consent.iife.js'],
    matches: [
      'https://*.atlassian.net/plugins/servlet/oauth/authorize*',
      'https://auth.atlassian.com/authorize*',
      'https://api.atlassian.com/oauth2/authorize/*',
      'https://id.atlassian.com/outboundAuth/start*',
    ],
    run_at: 'document_start',
  },
];
const CHECKPOINT = { resources: ['src/pages/checkpoint/index.html'], matches: ['https://*/*'] };

/** All that differs between the two; everything else must be the same. */
const OF_BROWSER = {
  chrome: {
    permissions: ['storage', 'scripting', 'alarms', 'declarativeNetRequestWithHostAccess', 'webRequest'],
    incognito: 'split',
    // The plug-in says what is the case anyway.
    web_accessible_resources: [{ ...CHECKPOINT, use_dynamic_url: false }],
    background: { service_worker: 'service-worker-loader.js', type: 'module' },
    minimum_chrome_version: '128',
    storage: { managed_schema: 'managed_schema.json' },
  },
  firefox: {
    permissions: ['storage', 'scripting', 'alarms', 'webRequest', 'webRequestBlocking'],
    incognito: 'spanning',
    web_accessible_resources: [CHECKPOINT],
    background: { scripts: ['service-worker-loader.js'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'mau-guard@mau-guard.dev',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
} as const;

describe.each(BROWSERS)('the manifest built for %s', (browser) => {
  const manifest = manifestOf(browser);

  test('has exactly what docs/permissions.md gives a reason for', () => {
    const { version, key, ...rest } = manifest;
    expect(version).toBe(packageJson.version);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(typeof key).toBe(browser === 'chrome' ? 'string' : 'undefined');
    expect(rest).toEqual({
      manifest_version: 3,
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      icons: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png', 48: 'icons/icon-48.png', 128: 'icons/icon-128.png' },
      action: {
        default_popup: 'src/pages/popup/index.html',
        default_title: '__MSG_extName__',
        default_icon: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png' },
      },
      options_ui: { page: 'src/pages/options/index.html', open_in_tab: true },
      host_permissions: HOSTS,
      optional_host_permissions: ['https://*/*'],
      content_scripts: SCRIPTS,
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https:; base-uri 'none'; form-action 'none'",
      },
      ...OF_BROWSER[browser],
    });
  });

  test.each(SCRIPTS_IN_PAGES)('the %s script is one classic file, and loads nothing', (name) => {
    const code = readFileSync(join(builtFor(browser), `src/content/${name}.iife.js`), 'utf8');
    expect(code).not.toMatch(/\bimport\s*[({'"]|\bexport\s*[{*]/);
  });

  test('no page or script runs code that is not in the package', () => {
    const files = filesBelow(builtFor(browser));
    const html = files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(file, 'utf8'));
    expect(html.length).toBeGreaterThanOrEqual(3);
    for (const page of html) {
      expect(page).not.toMatch(/<script(?![^>]*\bsrc="\/?(?!\/|https?:))/);
      expect(page).not.toMatch(/\son\w+=|\sstyle=|https?:\/\//);
    }
    for (const script of files.filter((file) => file.endsWith('.js'))) {
      expect(readFileSync(script, 'utf8')).not.toMatch(/\beval\(|new Function\(/);
    }
  });
});

test('the schema for policies declares every key of the settings document', () => {
  const schema = JSON.parse(readFileSync(join(builtFor('chrome'), 'managed_schema.json'), 'utf8'));
  v.parse(
    v.object({ type: v.literal('object'), properties: v.record(v.string(), v.looseObject({ type: v.string() })) }),
    schema,
  );
  expect(Object.keys(schema.properties)).toEqual(KEYS.map(({ name }) => name));
});
