/** One CSS selector with the day and the source that say it was true. Nothing here was tried on a live site. */
export interface Selector {
  css: string;
  date: string;
  stability: 'good' | 'medium' | 'weak';
  evidence: string;
  note?: string;
}

/** How one kind of text is found on a site. Selector lists are in order of trust. */
export interface Unit {
  kind: 'post' | 'comment' | 'chat' | 'bio';
  /** Any of these is one post, comment, message or bio. */
  item: Selector[];
  /** For sites without a container: one of these per item; the item is the smallest ancestor that also holds an image. */
  anchor?: Selector[];
  /** First selector that finds words the item itself owns is used; matches are joined as blocks. */
  text: Selector[];
  author?: Selector[];
  /** Attribute of the item that holds the author's name. */
  authorAttribute?: string;
  /** The author stands before the item, not inside it. */
  authorAbove?: true;
  /** The item's accessible name reads "At 10:21, Lan: …". */
  labelAuthor?: true;
  /** Item that is, or holds, one of these was written by the person at the screen and is left alone. */
  outgoing?: Selector[];
  /** No attribute tells the direction; the person's own bubbles are aligned to the end. */
  outgoingAligned?: true;
  /** Handle of the other side of an open chat; bubbles linked to anyone else are the person's own. */
  peer?: Selector[];
  /** Counts only outside every other item. */
  alone?: true;
  /** Only the name is of interest. */
  nameOnly?: true;
}

export interface Site {
  site: string;
  title: string;
  hosts: string[];
  /** First parts of the path, where one host serves several builds. */
  paths?: string[];
  units: Unit[];
  /** Never read: composers, conversation lists, times, reactions. */
  exclude: Selector[];
  /** Words of somebody else inside an item. */
  quote: Selector[];
  verified: Selector[];
  /** The site marks the open chat as with a stranger. */
  stranger: Selector[];
  sponsored: Selector[];
  /** Name of the other side of the open chat. */
  chatWith: Selector[];
  /** Where one of these is and no item is found, the site's layout has changed. */
  expect: Selector[];
  /** Names of sites whose units hold on these pages too. */
  includes?: string[];
  /** CSS of hosts whose open shadow root holds items. */
  shadowHosts?: string[];
  /** No selector is known: visible text blocks are read instead. */
  general?: true;
  /** The verified mark is sold and says nothing about identity. */
  paidVerified?: true;
  unverified: string;
}
