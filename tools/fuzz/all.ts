// First: it gives the modules below a browser to listen to.
import './stand-in-browser.ts';
import { detectProperties } from './detect.ts';
import { foldProperties } from './fold.ts';
import { importProperties } from './imports.ts';
import { listProperties } from './list.ts';
import { localeProperties } from './locale.ts';
import { manifestProperties } from './manifest.ts';
import { messageProperties } from './messages.ts';
import { nameProperties } from './names.ts';
import type { Property } from './property.ts';
import { reportProperties } from './reports.ts';
import { settingsProperties } from './settings.ts';

/** Every property, by room. `npm test` tries each room in a file of its own, `npm run fuzz` all of them. */
export const rooms: Record<string, Property[]> = {
  text: foldProperties,
  detect: detectProperties,
  names: nameProperties,
  list: [...listProperties, ...manifestProperties],
  imports: [...importProperties, ...settingsProperties, ...messageProperties],
  reports: [...reportProperties, ...localeProperties],
};

export const properties: Property[] = Object.values(rooms).flat();
