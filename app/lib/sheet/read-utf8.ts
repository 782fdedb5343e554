/** Why bytes are no text of ours, and in which row of the table, as a spreadsheet counts: the first is 1. */
export interface Unreadable {
  fault: 'encoding' | 'nul'
  line: number
}

/** Text of a file in UTF-8, without its byte order mark; nothing of it is dropped or replaced. */
export function readUtf8(bytes: Uint8Array): string | Unreadable {
  const valid = countValid(bytes)
  // An end in the middle of a letter is no end either.
  const text = decodeWhole(bytes.subarray(0, valid))
  if (text === null || valid < bytes.length)
    return { fault: 'encoding', line: rowAfter(startOf(bytes, valid)) }
  const nul = text.indexOf('\0')
  return nul < 0 ? text : { fault: 'nul', line: rowAfter(text.slice(0, nul)) }
}

/** How many octets can be the beginning of a text. */
function countValid(bytes: Uint8Array): number {
  if (canBegin(bytes)) return bytes.length
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (canBegin(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function canBegin(bytes: Uint8Array): boolean {
  try {
    newDecoder().decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function decodeWhole(bytes: Uint8Array): string | null {
  try {
    return newDecoder().decode(bytes)
  } catch {
    return null
  }
}

const startOf = (bytes: Uint8Array, length: number) =>
  newDecoder().decode(bytes.subarray(0, length), { stream: true })

const newDecoder = () => new TextDecoder('utf-8', { fatal: true })

/** The row in which the next sign stands: within quotes a line break ends none. */
function rowAfter(text: string): number {
  let [row, isQuoted] = [1, false]
  for (const [mark] of text.matchAll(/"|\r\n?|\n/g)) {
    if (mark === '"') isQuoted = !isQuoted
    else if (!isQuoted) row += 1
  }
  return row
}
