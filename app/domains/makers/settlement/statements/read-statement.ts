import { CamtStatement } from './read-camt-053'
import { CsvStatement } from './read-statement-csv'
import { mostLines, StatementFault, type StatementLine } from './statement-line'

/**
 * The lines of a statement, CSV or camt.053, read piece by piece as it arrives. Throws a StatementFault for what is none,
 * or is too much. `today`: `YYYY-MM-DD`, what is booked later is none.
 */
export async function* readStatement(
  pieces: AsyncIterable<Uint8Array>,
  today: string,
): AsyncGenerator<StatementLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
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
    const text = decode(decoder, piece)
    if (!reader && text.trim() === '') continue
    reader ??= text.trimStart().startsWith('<') ? new CamtStatement(today) : new CsvStatement(today)
    yield* counted(reader.write(text))
  }
  if (!reader) throw new StatementFault('settlement.error.file.empty', 1)
  yield* counted(reader.close())
  if (count === 0) throw new StatementFault('settlement.error.file.empty', 1)
}

function decode(decoder: TextDecoder, piece: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw new StatementFault('settlement.error.file.unread', 1)
  }
}
