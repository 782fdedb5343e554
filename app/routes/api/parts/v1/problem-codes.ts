import { endpoints } from './endpoints'

/** What every call may be refused with. */
const ofEveryCall = [
  'programs.error.unknownKey',
  'programs.error.scope',
  'programs.error.tooMany',
  'programs.error.notFound',
  'programs.error.method',
  'programs.error.reasonMissing',
  'programs.error.requestKeyMissing',
  'programs.error.keyReused',
  'programs.error.notJson',
  'programs.error.badJson',
  'programs.error.control',
  'programs.error.badInput',
  'programs.error.unknownField',
  'programs.error.cursor',
]

/** What words of a code would name. */
const sample = { count: 2, version: 4, lastOn: '2027-01-31', serial: 'SN-4071' }

/** Every code that a whole call can be refused with, each once. */
export function problemCodes() {
  const codes = [...ofEveryCall, ...endpoints.flatMap(({ refusals }) => refusals)]
  return [...new Set(codes)].map((code) => ({ code, values: sample }))
}
