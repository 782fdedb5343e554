/** Type, code and stack only: a database error's details quote the row. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  return { type: error.name, code, message: lastLine(error.message), stack: frames.slice(0, 12).join('\n') }
}

const digits = /\d{7,}/g
/** What was typed or stored, as parsers quote it (`invalid input syntax for type uuid: "Karimova"`); names of tables stay. */
const quoted =
  /(?<!\b(?:relation|table|column|constraint|index|function|policy|trigger|role|schema|database|type) )"(?:[^"\\]|\\.)*"/g

function lastLine(message: string): string {
  const line = message.trim().split('\n').at(-1) ?? ''
  return line.replace(quoted, '[text]').replace(digits, '[number]').slice(0, 300)
}
