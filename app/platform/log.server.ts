import pino from 'pino'

const personal = [
  'pinfl',
  'passport',
  'phone',
  'email',
  'name',
  'familyName',
  'givenName',
  'patronymic',
  'birthDate',
  'address',
  'recipient',
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'answers',
]

/** JSON lines on standard output. Personal fields are struck out should one slip in; do not log them. */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: {
    paths: [...personal, ...personal.map((name) => `*.${name}`), ...personal.map((name) => `*.*.${name}`)],
    censor: '[removed]',
  },
  serializers: { err: describeError, error: describeError },
})

/** Type, code and stack only: a database error's details quote the row. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  return { type: error.name, code, message: firstLine(error.message), stack: frames.slice(0, 12).join('\n') }
}

const digits = /\d{7,}/g

function firstLine(message: string): string {
  return (message.trim().split('\n').at(-1) ?? '').replace(digits, '[number]').slice(0, 300)
}
