import pino from 'pino'
import { describeError } from './log/describe-error'

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
