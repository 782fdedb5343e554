import { createInstance } from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { keyFrom } from '~/lib/text-key'
import { LocaleProvider, useFormat, useLocale, useT } from './react'

function Page() {
  const t = useT()
  const { money } = useFormat()
  return <p lang={useLocale()}>{t(keyFrom('cart.total'), { sum: money(100n) })}</p>
}

it('gives texts, formatters and the language to the pages', async () => {
  const i18n = createInstance()
  const cart = { total: 'Jami: {{sum}}' }
  const resources = { 'uz-Latn': { translation: { cart } } }
  await i18n.init({
    lng: 'uz-Latn',
    resources,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  })
  const html = renderToStaticMarkup(
    <LocaleProvider locale="uz-Latn" i18n={i18n}>
      <Page />
    </LocaleProvider>,
  )
  expect(html).toBe('<p lang="uz-Latn">Jami: 1\u00A0soʻm</p>')
})

it('says what is missing outside a provider', () => {
  expect(() => renderToStaticMarkup(<Page />)).toThrow('LocaleProvider')
})
