import { expect, it } from 'vitest'
import { compareFeatures } from './compare-features'

const version = {
  ...{ titles: { ru: 'К чаю', en: 'For tea' }, sentences: { ru: 'Пиалы' }, path: '/market', place: '5' },
  ...{ look: 'calm', theme: '', fromOn: '2026-11-21', untilOn: '2026-11-24', products: '' },
  ...{ fromHour: '00:00', untilHour: '24:00' },
}

it('names what is otherwise, text by text, and nothing else', () => {
  expect(compareFeatures(version, version)).toEqual([])
  const after = { ...version, titles: { ru: 'К чаю', en: 'Tea time' }, untilOn: '2026-12-01' }
  expect(compareFeatures(version, after)).toEqual([
    { field: 'title', lang: 'en', before: 'For tea', after: 'Tea time' },
    { field: 'untilOn', lang: null, before: '2026-11-24', after: '2026-12-01' },
  ])
})
