import { expect, it } from 'vitest'
import { foldAddress } from './fold-address'

it('one address is one, however it is written', () => {
  const ways = [
    'Navbahor koʻchasi, 12-uy, 5-xonadon',
    'navbahor ko`chasi 12 uy 5 xonadon',
    'Навбаҳор кўчаси, 12-уй, 5-хонадон',
    'ул. Навбаҳор, д. 12, кв. 5',
    'Navbahor 12, 5',
  ]
  expect(new Set(ways.map(foldAddress))).toEqual(new Set(['navbahor 12 5']))
})

it('another house, flat or street is another address', () => {
  const others = [
    'Navbahor koʻchasi, 12-uy',
    'Navbahor koʻchasi, 21-uy, 5',
    'Bobur koʻchasi, 12-uy, 5-xonadon',
  ]
  expect(new Set(others.map(foldAddress)).size).toBe(3)
})
