/** A text and who vouches for it. The text is signed as its UTF-8 bytes, exactly as it stands: no canonical form is needed. */
export interface Signed {
  body: string;
  /** Ed25519, base64, beside the public key (raw 32 bytes, base64) that it belongs to. */
  signatures: { key: string; signature: string }[];
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
export const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Signs a text with private keys (JWK of WebCrypto, Ed25519; `x` is the public key). */
export async function sign(body: string, keys: JsonWebKey[]): Promise<Signed> {
  const signatures = await Promise.all(
    keys.map(async (jwk) => {
      const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
      const signature = await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(body));
      return { key: publicKeyOf(jwk), signature: toBase64(signature) };
    }),
  );
  return { body, signatures };
}

/** Public half of a JWK as base64 of the raw 32 bytes. */
export function publicKeyOf({ x }: JsonWebKey): string {
  const base64 = (x ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
}

async function isBy(body: string, { key, signature }: Signed['signatures'][number]): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify(
      'Ed25519',
      publicKey,
      bytesOf(signature),
      new TextEncoder().encode(body),
    );
  } catch {
    // Not base64, or not a key.
    return false;
  }
}

/** The text, if one of the trusted keys signed it. Throws `wrong-key` otherwise, whatever else was signed. */
export async function open(signed: unknown, trusted: string[]): Promise<string> {
  const { body, signatures } = (signed ?? {}) as Partial<Signed>;
  if (typeof body === 'string' && Array.isArray(signatures)) {
    for (const signature of signatures.slice(0, 8))
      if (trusted.includes(signature?.key) && (await isBy(body, signature))) return body;
  }
  throw new Error('wrong-key');
}
