import { expect, it } from 'vitest'
import type { Translate } from '~/i18n/translate'
import { nameReason } from './name-reason'

const t: Translate = (key) => key

it.each([
  ['noRight', 'There is no right'],
  ['incomeChanged', 'applications.reason.incomeChanged'],
  ['constructor', 'applications.reason.constructor'],
])('names %s by the service or by what all cases share', (code, expected) => {
  expect(nameReason(t, { noRight: 'There is no right' }, code)).toBe(expected)
})
