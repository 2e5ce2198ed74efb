/** Longest that a browser takes to read what it was handed. */
const KEPT_MS = 60_000;

/** Hands something to the person as a file; nothing leaves the machine. Extension pages only. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
