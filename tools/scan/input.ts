export interface ScanInput {
  id: unknown;
  text: string;
  author?: { name: string; handle?: string; verified?: boolean };
  site?: string;
  kind?: 'post' | 'comment' | 'chat' | 'bio';
}

export interface ScanError {
  id: unknown;
  error: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one line of input. Wrong shapes come back as an error in words; a missing id is the line's number. */
export function readInput(line: string, number: number): ScanInput | ScanError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `line ${number} is not JSON: ${(error as Error).message}` };
  }
  if (!isObject(value)) return { id: null, error: `line ${number} is not an object` };
  const id = value.id ?? number;
  if (typeof value.text !== 'string') return { id, error: `line ${number}: "text" must be a string` };
  const { author } = value;
  if (author !== undefined && author !== null) {
    if (!isObject(author) || typeof author.name !== 'string') {
      return { id, error: `line ${number}: "author" must be an object with a string "name"` };
    }
    const handle = typeof author.handle === 'string' ? author.handle : undefined;
    return {
      id,
      text: value.text,
      author: { name: author.name, ...(handle ? { handle } : {}), verified: author.verified === true },
      ...readPlace(value),
    };
  }
  return { id, text: value.text, ...readPlace(value) };
}

function readPlace({ site, kind }: Record<string, unknown>): Pick<ScanInput, 'site' | 'kind'> {
  const known = kind === 'post' || kind === 'comment' || kind === 'chat' || kind === 'bio';
  return { ...(typeof site === 'string' ? { site } : {}), ...(known ? { kind } : {}) };
}
