import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Minimal rights; docs/store/permissions.md says what each is for. */
export default defineConfig({
  imports: false,
  outDir: '.output',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'vi',
    version,
    permissions: ['storage', 'contextMenus'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      'report-selection': {
        suggested_key: { default: 'Alt+Shift+B' },
        description: '__MSG_commandReport__',
      },
    },
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' https:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'canh-giac@canh-giac.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['none'],
                // Asked for only when a person enters the address of a report service.
                optional: ['websiteContent', 'personalCommunications'],
              },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
  vite: () => ({
    plugins: [
      {
        name: 'sites-without-evidence',
        enforce: 'pre',
        // Evidence and notes are for those who mend a site's data; a tab needs the selectors only.
        transform(code, id) {
          if (!/\/lib\/sites\/[^/]+\.json/.test(id)) return undefined;
          const dropped = new Set(['date', 'stability', 'evidence', 'note', 'unverified']);
          return JSON.stringify(JSON.parse(code), (key, value) => (dropped.has(key) ? undefined : value));
        },
      },
    ],
    build: { target: 'es2023' },
  }),
  zip: {
    includeSources: [
      'entrypoints/**',
      'components/**',
      'lib/**',
      'public/**',
      'tools/**',
      'tests/**',
      '*.json',
      '*.ts',
      '.npmrc',
      'README*.md',
      'LICENSE',
    ],
  },
});
