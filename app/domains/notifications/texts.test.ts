import { describe, expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import { isOnePart, renderMessage } from '~/i18n/messages/message-renderer.server'
import { secretWords } from '~/i18n/messages/notice-words'
import { getT } from '~/i18n/translator.server'
import { keyFrom } from '~/lib/text-key'
import { catalogues } from '../../../tests/architecture/texts/locale-catalogues'
import { kindOfTemplate } from './kinds'
import { type Template, templates } from './templates'
import { samplesOf } from './texts/samples'

const link = 'http://localhost:3000/ru/vouchers'

function render(template: Template, locale: string) {
  return renderMessage({ template, locale, variables: samplesOf(template), link })
}

describe.each(locales)('messages in %s', (locale) => {
  it.each(templates)('%s is whole in every form', (template) => {
    const { subject, sms, email, notice } = render(template, locale)
    for (const text of [subject, sms, email, notice]) {
      expect(text).not.toMatch(/\{\{|undefined|\[object/)
      expect(text.length).toBeGreaterThan(5)
    }
    expect(email).toContain(link)
  })

  it.each(templates)('%s is an SMS of one part that names no device and says where to turn', (template) => {
    const { sms } = render(template, locale)
    expect(isOnePart(sms), `${sms.length}: ${sms}`).toBe(true)
    if (locale !== 'ru') expect(sms).toMatch(/^[\x20-\x7e]+$/)
    expect(sms).toContain('1140')
    expect(sms).not.toMatch(secretWords)
  })
})

it('writes amounts and dates as the language does', () => {
  expect(render('notifications.topUpReceived', 'ru').notice).toContain('999\u00A0999,99\u00A0сум')
  expect(render('notifications.voucherIssued', 'uz-Latn').notice).toContain('2026-yil 25-sentabr')
})

it('leads from an SMS about an order to its page, where there is room', () => {
  const order = {
    number: 'HB-7Q4K-92MX',
    arrivesOn: '2026-09-25',
    amountTiyin: '99999999',
    items: '1 × Piyola',
  }
  const sms = (locale: string, page: string) =>
    renderMessage({ template: 'notifications.marketOrderPaid', locale, variables: order, link: page }).sms
  expect(sms('en', 'https://hamroh.uz/en/orders/HB-7Q4K-92MX')).toMatch(
    / hamroh\.uz\/en\/orders\/HB-7Q4K-92MX$/,
  )
  expect(sms('en', 'https://hamroh.uz/en/cart')).toMatch(/ hamroh\.uz$/)
  expect(isOnePart(sms('ru', 'https://hamroh.uz/ru/orders/HB-7Q4K-92MX'))).toBe(true)
})

it('sends the hand-over code to people without internet, and the site where there is room', () => {
  expect(render('notifications.deviceOrderReady', 'ru').sms).toBe(
    'Hamroh (1140): заказ HD-7Q4K-92MX готов. Код получения: 123456',
  )
  expect(render('notifications.applicationTaken', 'uz-Cyrl').sms).toBe(
    "Hamroh (1140): HD-7Q4K-92MX arizasi ko'rib chiqilmoqda. localhost:3000",
  )
})

describe.each(locales)('what the bot says in %s', (locale) => {
  const t = getT(locale)
  const values = { number: 'HA-7Q4K-92MX', due: '25.09.2026', address: 'hamroh.uz', status: '' }
  const said = [...catalogues[locale].keys()].filter((key) => key.startsWith('notifications.telegram.'))

  it('names no health or device, and says where to turn', () => {
    expect(said.length).toBeGreaterThan(8)
    const states = [
      'submitted',
      'in_review',
      'correction_requested',
      'approved',
      'refused',
      'withdrawn',
    ] as const
    for (const key of said) {
      for (const state of states) {
        const text = t(keyFrom(key), { ...values, status: t(`applications.status.${state}`) })
        expect(text).not.toMatch(secretWords)
        expect(text).toContain('1140')
      }
    }
  })
})

it('every text is of a kind that people choose channels for', () => {
  expect(kindOfTemplate('notifications.applicationApproved')).toBe('cases')
  expect(kindOfTemplate('notifications.awardPaid')).toBe('money')
  expect(kindOfTemplate('notifications.deviceOrderReady')).toBe('devices')
  expect(kindOfTemplate('notifications.refundOnItsWay')).toBe('market')
  expect(kindOfTemplate('notifications.roleGiven')).toBe('account')
})
