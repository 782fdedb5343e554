/**
 * PostgreSQL's and Prisma's codes for a server that is gone, starting, stopping, full, or too slow: a statement or a wait
 * for somebody else's lock that took too long.
 */
const codes =
  /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|57P0[1-3]|57014|55P03|25P0[34]|53[0-9]{3}|08\d{3}|P1001|P1002|P1008|P1017|P2024|P2037)\b/
const words =
  /DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|Connection terminated|timeout exceeded when trying to connect|Unable to start a transaction|expired transaction/i

/** True for an error that says nothing about what was asked: the database cannot be reached at the moment. */
export function isDatabaseDown(error: unknown): boolean {
  for (let depth = 0, current = error; current instanceof Error && depth < 5; depth += 1) {
    const { code, originalCode, meta } = current as { code?: unknown; originalCode?: unknown; meta?: unknown }
    const told = `${String(code ?? '')} ${String(originalCode ?? '')} ${meta ? JSON.stringify(meta) : ''}`
    if (codes.test(told) || words.test(told) || words.test(current.message) || codes.test(current.message))
      return true
    current = (current as { cause?: unknown }).cause
  }
  return false
}
