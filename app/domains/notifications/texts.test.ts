import { describe, expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import { renderMessage } from '~/i18n/message-renderer.server'
import { type Template, templates } from './templates'

const variables = {
  number: 'HD-7Q4K-92MX',
  dueOn: '2026-03-05',
  validUntilOn: '2026-03-05',
  readyOn: '2026-03-05',
  amountTiyin: '25000000',
  tracking: 'RR123456789UZ',
  reason: 'Address is missing',
}
const link = 'http://localhost:3000/ru/vouchers'

function render(template: Template, locale: string) {
  return renderMessage({ template, locale, variables, link })
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

  it.each(templates)('%s is a short SMS that names no device', (template) => {
    const { sms } = render(template, locale)
    if (locale === 'ru') expect(sms.length).toBeLessThanOrEqual(134)
    else {
      expect(sms).toMatch(/^[\x20-\x7e]+$/)
      expect(sms.length).toBeLessThanOrEqual(160)
    }
    expect(sms).not.toMatch(/protez|proteza|протез|wheelchair|device|изделие|vosita/i)
  })
})

it('writes amounts and dates as the language does', () => {
  expect(render('notifications.topUpReceived', 'ru').notice).toContain('250\u00A0000\u00A0сум')
  expect(render('notifications.voucherIssued', 'uz-Latn').notice).toContain('2026-yil 5-mart')
})
