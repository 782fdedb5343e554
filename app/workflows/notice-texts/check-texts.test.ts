import { describe, expect, it } from 'vitest'
import { type NoticePart, type NoticeTexts, templates } from '~/domains/notifications/schema'
import type { Locale } from '~/i18n/locales'
import { renderMessage } from '~/i18n/messages/message-renderer.server'
import { findTextFaults } from './check-texts'
import { readTextForm } from './read-form'
import { shippedTexts } from './shipped-texts'

const template = 'notifications.applicationSubmitted'
const shipped = shippedTexts(template) as NoticeTexts

function faultOf(locale: Locale, part: NoticePart, text: string) {
  const texts = structuredClone(shipped)
  texts[locale][part] = text
  return findTextFaults(template, texts, shipped).map(({ error, details }) => ({ error, ...details }))
}

it('finds nothing wrong with what the program ships', () => {
  const kept = templates.flatMap((one) => {
    const texts = shippedTexts(one)
    return texts ? [{ one, faults: findTextFaults(one, texts, texts) }] : []
  })
  expect(kept.length).toBeGreaterThan(80)
  expect(kept.filter(({ faults }) => faults.length > 0)).toEqual([])
})

describe('a text is refused', () => {
  const sms = 'Hamroh (1140): application {{number}} received. Answer by {{due}}.'
  it.each([
    ['that says nothing', 'notice', ' … ', { error: 'admin.texts.error.empty' }],
    ['that is too long', 'subject', 'a'.repeat(121), { error: 'admin.texts.error.tooLong', most: 120 }],
    [
      'with a placeholder that is not there',
      'notice',
      '{{number}} {{sum}}',
      { error: 'admin.texts.error.placeholder', name: 'sum' },
    ],
    ['with half a brace', 'notice', 'Your {{number}} is {here', { error: 'admin.texts.error.braces' }],
    [
      'that nests another',
      'notice',
      '{{number}} $t(admin.home.title)',
      { error: 'admin.texts.error.braces' },
    ],
    ['without its number', 'notice', 'It was received.', { error: 'admin.texts.error.lost', name: 'number' }],
    ['without 1140', 'sms', sms.replace('(1140)', ''), { error: 'admin.texts.error.no1140' }],
    [
      'that names an illness',
      'sms',
      `${sms} Diagnosis`,
      { error: 'admin.texts.error.secret', word: 'Diagn' },
    ],
    [
      'that names a device',
      'subject',
      'Device {{number}}',
      { error: 'admin.texts.error.secret', word: 'Device' },
    ],
    [
      'that the termbase does not know',
      'notice',
      'Case {{number}} went to the manufacturer.',
      { error: 'admin.texts.error.term', wrong: 'manufacturer', instead: 'maker' },
    ],
  ] as const)('%s', (_, part, text, fault) => {
    expect(faultOf('en', part, text)).toEqual([fault])
  })

  it('that is more than one part with the longest values, in Russian already beyond 70', () => {
    expect(faultOf('en', 'sms', `${sms}${' word'.repeat(22)}`)).toEqual([
      expect.objectContaining({ error: 'admin.texts.error.smsLong', most: 160 }),
    ])
    expect(
      faultOf('ru', 'sms', `Hamroh (1140): заявление {{number}} принято, ответ дадим до {{due}} числа`),
    ).toEqual([expect.objectContaining({ error: 'admin.texts.error.smsLong', most: 70 })])
  })
})

it('makes Cyrillic from the Latin where it is left empty, and keeps what is put in', () => {
  const form = new FormData()
  form.append('uz-Latn-notice', '{{number}} arizangiz qabul qilindi.')
  form.append('uz-Latn-sms', 'Hamroh (1140)')
  const texts = readTextForm(form)
  expect(texts['uz-Cyrl']).toMatchObject({
    notice: '{{number}} аризангиз қабул қилинди.',
    sms: 'Hamroh (1140)',
  })
})

it('tells a message in the words that are given, filled in as the catalogue’s are', () => {
  const texts = structuredClone(shipped)
  texts['uz-Latn'].notice = '{{number}}ga javob {{due}}gacha.'
  const variables = { number: 'HA-7Q4K', dueOn: '2026-09-25' }
  const said = { template, variables, texts, locale: 'uz-Latn', link: 'http://localhost:3000/uz-Latn' }
  expect(renderMessage(said).notice).toBe('HA-7Q4Kka javob 2026-yil 25-sentabrgacha.')
  expect(renderMessage({ ...said, texts: null }).notice).not.toContain('javob 2026-yil 25-sentabrgacha.\n')
})
