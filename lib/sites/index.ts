import chotot from './chotot.json' with { type: 'json' };
import facebook from './facebook.json' with { type: 'json' };
import facebookMobile from './facebook-mobile.json' with { type: 'json' };
import instagram from './instagram.json' with { type: 'json' };
import linkedin from './linkedin.json' with { type: 'json' };
import messenger from './messenger.json' with { type: 'json' };
import reddit from './reddit.json' with { type: 'json' };
import type { Site } from './site.ts';
import telegramA from './telegram-a.json' with { type: 'json' };
import telegramK from './telegram-k.json' with { type: 'json' };
import threads from './threads.json' with { type: 'json' };
import tiktok from './tiktok.json' with { type: 'json' };
import tinhte from './tinhte.json' with { type: 'json' };
import x from './x.json' with { type: 'json' };
import xenforo from './xenforo.json' with { type: 'json' };
import youtube from './youtube.json' with { type: 'json' };
import zalo from './zalo.json' with { type: 'json' };
import zaloPages from './zalo-pages.json' with { type: 'json' };

/** Every site that is read without being asked, sorted by name. */
export const SITES = [
  chotot,
  facebook,
  facebookMobile,
  instagram,
  linkedin,
  messenger,
  reddit,
  telegramA,
  telegramK,
  threads,
  tiktok,
  tinhte,
  x,
  xenforo,
  youtube,
  zalo,
  zaloPages,
] as unknown as readonly Site[];

/** Site of an address, with the units of the sites that it includes; `undefined` for any other page. */
export function siteOf({ hostname, pathname }: { hostname: string; pathname: string }): Site | undefined {
  const here = SITES.filter((site) => site.hosts.includes(hostname));
  const site =
    here.find(({ paths }) => paths?.some((path) => pathname.startsWith(path))) ??
    here.find(({ paths }) => !paths) ??
    here[0];
  const included = site?.includes?.map((name) => SITES.find((other) => other.site === name)!) ?? [];
  return site && included.reduce(merge, site);
}

function merge(site: Site, other: Site): Site {
  return {
    ...site,
    units: [...other.units, ...site.units],
    exclude: [...site.exclude, ...other.exclude],
    chatWith: [...site.chatWith, ...other.chatWith],
    expect: [...site.expect, ...other.expect],
  };
}

/** Match patterns for the manifest: every host of every site, each once. */
export const MATCHES = [
  ...new Set(SITES.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`))),
].sort();
