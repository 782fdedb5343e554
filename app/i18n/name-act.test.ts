import { expect, it } from 'vitest'
import { nameAct, nameSource } from './name-act'

it('cites an act as the readers of a language do', () => {
  expect(nameAct('PF-258, 26.12.2025', 'ru')).toBe('УП-258, 26.12.2025')
  expect(nameAct('VMQ 484, 06.08.2024', 'uz-Cyrl')).toBe('ВМҚ 484, 06.08.2024')
  expect(nameAct('PQ-88, 27.02.2024', 'uz-Latn')).toBe('PQ-88, 27.02.2024')
  expect(nameAct('qnb.uz/15626, 01.05.2024', 'ru')).toBe('qnb.uz/15626, 01.05.2024')
})

it('says of a rule by which act it is, and of an example none', () => {
  expect(nameSource('PF-258, 26.12.2025', 'ru')).toBe('УП-258, 26.12.2025')
  expect(nameSource('document 002 (20.02.2024): employers with 50% staff with disabilities', 'ru')).toBe(
    'документ 002 (20.02.2024)',
  )
  for (const source of ['example', 'example; after a decision of 2025 (text not obtained)', null])
    expect(nameSource(source, 'ru')).toBeNull()
})
