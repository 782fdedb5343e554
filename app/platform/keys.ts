const read = new Map<string, ReadonlyMap<string, Buffer>>()

/** Keys by their ids, from `id:base64,id:base64`: the first one seals, all open. */
export function readKeys(source: string): ReadonlyMap<string, Buffer> {
  const known = read.get(source)
  if (known) return known
  const entries = source.split(',').map((entry): [string, Buffer] => {
    const [id = '', secret = ''] = entry.trim().split(':')
    return [id, Buffer.from(secret, 'base64')]
  })
  const keys = new Map(entries)
  read.set(source, keys)
  return keys
}

/** The key that seals, and its id. */
export function sealingKey(source: string): { id: string; secret: Buffer } {
  for (const [id, secret] of readKeys(source)) return { id, secret }
  throw new Error('there is no key')
}
