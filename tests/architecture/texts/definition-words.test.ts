import { expect, it } from 'vitest'
import { definitionShape, type Shape } from '~/domains/services/editing/shape'
import { locales } from '~/i18n/locales'
import { catalogues } from './locale-catalogues'

/** The names of all fields, and the codes that can be chosen, in what a definition may hold. */
function* wordsOf(shape: Shape): Generator<string> {
  if (shape.is === 'list') yield* wordsOf(shape.of)
  if (shape.is === 'choice' || shape.is === 'several') yield* shape.values.map((one) => `value.${one}`)
  if (shape.is === 'variants') {
    for (const [kind, option] of shape.options) {
      yield `value.${kind}`
      yield* wordsOf(option)
    }
  }
  if (shape.is === 'object') {
    for (const { name, shape: inner } of shape.fields) {
      yield `field.${name}`
      yield* wordsOf(inner)
    }
  }
}

it.each(locales)('whoever edits a definition reads every field and choice in words of %s', (locale) => {
  const needed = [...new Set(wordsOf(definitionShape()))].sort()
  const known = [...catalogues[locale].keys()].flatMap((key) =>
    /^services\.(?:field|value)\./.test(key) ? [key.replace('services.', '')] : [],
  )
  expect(known.sort()).toEqual(needed)
})
