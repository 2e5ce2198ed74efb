import type { FileLine } from './manifest.ts';
import { sha256 } from './signature.ts';

/** Reads a stream to its end. Throws `damaged` as soon as there is more than `limit`. */
export async function readBytes(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(limit);
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > limit) {
      await reader.cancel();
      throw new Error('damaged');
    }
    bytes.set(part.value, length);
    length += part.value.length;
  }
  return bytes.subarray(0, length);
}

/** Unpacks a downloaded file after its size and SHA-256 were found right. Throws `damaged` otherwise; never unpacks unchecked bytes. */
export async function openPayload(
  bytes: Uint8Array<ArrayBuffer>,
  file: FileLine,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes.length !== file.bytes || (await sha256(bytes)) !== file.sha256) throw new Error('damaged');
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const content = await readBytes(unpacked, file.unpacked);
  if (content.length !== file.unpacked) throw new Error('damaged');
  return content;
}
