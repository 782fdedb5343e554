import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '~/lib/result'
import { readStatement } from './read-statement'
import type { StatementInput } from './record-statement.server'
import {
  mostStatementBytes,
  type StatementError,
  StatementFault,
  type StatementLine,
  type StatementOf,
} from './statement-line'

/**
 * A file as its pieces come: its name, and what it says. Nothing of it is kept but its lines and its fingerprint.
 */
export async function takeStatementFile(
  file: File,
  of: StatementOf,
): Promise<Result<StatementInput, StatementError>> {
  if (file.size > mostStatementBytes) return refuse('settlement.error.file.tooMany')
  const hash = createHash('sha256')
  const lines: StatementLine[] = []
  async function* hashed() {
    // Node's streams are read piece by piece; the browser's types do not say so.
    for await (const piece of file.stream() as unknown as AsyncIterable<Uint8Array>) {
      hash.update(piece)
      yield piece
    }
  }
  try {
    for await (const line of readStatement(hashed(), of)) lines.push(line)
  } catch (error) {
    if (!(error instanceof StatementFault)) throw error
    return refuse(error.code, { line: error.line })
  }
  return ok({ fileName: file.name.slice(0, 200), sha256: hash.digest('hex'), lines })
}
