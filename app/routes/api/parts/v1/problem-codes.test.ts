import { expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { keyFrom } from '~/lib/text-key'
import { problemCodes } from './problem-codes'

it('fills every place in the words of a code', () => {
  const unfilled = locales.flatMap((locale) =>
    problemCodes()
      .map(({ code, values }) => getT(locale)(keyFrom(code), values))
      .filter((words) => /\{\{/.test(words)),
  )
  expect(unfilled).toEqual([])
})
