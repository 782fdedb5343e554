import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import { isPublicNumber, numberPrefixes } from '~/lib/public-number'
import { isVerificationCode } from '~/lib/verification-code'
import { catalogues } from './locale-catalogues'
import { listSources } from './locale-uses'

const shape = new RegExp(`\\b(${numberPrefixes.join('|')})-[0-9A-Z]{4}-[0-9A-Z]{4}\\b`, 'g')
const code = /\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/g

/** Whoever types an example to see what happens is told that there is no such number, not that it is no number. */
function wrongIn(text: string): string[] {
  const numbers = [...text.matchAll(shape)].filter(
    ([number, prefix]) => !isPublicNumber(numberPrefixes.find((one) => one === prefix) ?? 'HA', number),
  )
  const codes = [...text.matchAll(code)].filter(([one]) => !isVerificationCode(one))
  return [...numbers, ...codes].map(([one]) => one)
}

it.each(locales)('shows no number as an example in %s that a field refuses', (locale) => {
  const wrong = [...catalogues[locale]].flatMap(([key, text]) => wrongIn(text).map((one) => `${key}: ${one}`))
  expect(wrong).toEqual([])
})

it('shows none on a page itself', () => {
  const pages = ['app/routes', 'app/ui'].flatMap(listSources).filter((file) => file.endsWith('.tsx'))
  expect(
    pages.flatMap((file) => wrongIn(readFileSync(file, 'utf8')).map((one) => `${file}: ${one}`)),
  ).toEqual([])
})
