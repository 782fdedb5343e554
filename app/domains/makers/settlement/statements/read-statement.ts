import { CamtStatement } from './read-camt-053'
import { CsvStatement } from './read-statement-csv'
import { mostLines, StatementFault, type StatementLine, type StatementOf } from './statement-line'

/**
 * The lines of a statement, CSV or camt.053, read piece by piece as it arrives. Throws a StatementFault for what is none,
 * or is too much.
 */
export async function* readStatement(
  pieces: AsyncIterable<Uint8Array>,
  of: StatementOf,
): AsyncGenerator<StatementLine> {
  const decode = createDecoder()
  let reader: CsvStatement | CamtStatement | null = null
  let count = 0
  const counted = function* (lines: StatementLine[]) {
    for (const line of lines) {
      count += 1
      if (count > mostLines) throw new StatementFault('settlement.error.file.tooMany', count)
      yield line
    }
  }
  for await (const piece of pieces) {
    const text = decode(piece)
    if (!reader && text.trim() === '') continue
    reader ??= text.trimStart().startsWith('<') ? new CamtStatement(of) : new CsvStatement(of)
    yield* counted(reader.write(text))
  }
  // Cut off in the middle of a letter, it is not whole.
  decode()
  if (!reader) throw new StatementFault('settlement.error.file.empty', 1)
  yield* counted(reader.close())
  if (count === 0) throw new StatementFault('settlement.error.file.empty', 1)
}

/** Text of pieces of UTF-8, the end where there is no piece; refuses other octets by the line that has them. */
function createDecoder(): (piece?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  return (piece) => {
    try {
      const text = decoder.decode(piece, { stream: piece !== undefined })
      line += breaksOf(text)
      return text
    } catch {
      const [before = ''] = new TextDecoder().decode(piece).split('\uFFFD')
      throw new StatementFault('settlement.error.file.letters', line + breaksOf(before))
    }
  }
}

const breaksOf = (text: string) => text.split('\n').length - 1
