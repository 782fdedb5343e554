/** What came by INSTREAM: pieces with their length before them. Null while more is to come. */
export function readStream(received: Buffer, mostBytes: number): Buffer | 'tooLarge' | null {
  const pieces: Buffer[] = []
  let total = 0
  for (let at = 0; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    total += length
    if (total > mostBytes) return 'tooLarge'
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
