import type { Prisma } from '~/platform/prisma/client'
import { names, readRows } from '../content-files'

/** Made-up streets: uz-Latn, uz-Cyrl, ru, en. */
const streets = [
  ['Mustaqillik koʻchasi', 'Мустақиллик кўчаси', 'улица Мустакиллик', 'Mustaqillik Street'],
  ['Navoiy koʻchasi', 'Навоий кўчаси', 'улица Навои', 'Navoiy Street'],
  ['Doʻstlik koʻchasi', 'Дўстлик кўчаси', 'улица Дустлик', 'Dustlik Street'],
  ['Amir Temur koʻchasi', 'Амир Темур кўчаси', 'улица Амира Темура', 'Amir Temur Street'],
  ['Bogʻishamol koʻchasi', 'Боғишамол кўчаси', 'улица Богишамол', 'Bogishamol Street'],
  ['Istiqlol koʻchasi', 'Истиқлол кўчаси', 'улица Истиклол', 'Istiqlol Street'],
  ['Bunyodkor koʻchasi', 'Бунёдкор кўчаси', 'улица Бунёдкор', 'Bunyodkor Street'],
  ['Mehr koʻchasi', 'Меҳр кўчаси', 'улица Мехр', 'Mehr Street'],
  ['Beruniy koʻchasi', 'Беруний кўчаси', 'улица Беруни', 'Beruniy Street'],
  ['Yangi hayot koʻchasi', 'Янги ҳаёт кўчаси', 'улица Янги Хаёт', 'Yangi Hayot Street'],
  ['Tinchlik koʻchasi', 'Тинчлик кўчаси', 'улица Тинчлик', 'Tinchlik Street'],
  ['Oʻzbekiston koʻchasi', 'Ўзбекистон кўчаси', 'улица Узбекистон', 'Uzbekistan Street'],
] as const

const dialCodes: Record<string, string> = {
  '1703': '74',
  '1706': '65',
  '1708': '72',
  '1710': '75',
  '1712': '79',
  '1714': '69',
  '1718': '66',
  '1722': '76',
  '1724': '67',
  '1726': '71',
  '1727': '70',
  '1730': '73',
  '1733': '62',
  '1735': '61',
}

/** An example centre for each of the 208 districts and cities: the places are real, addresses and phones are not. */
export function centreRows(): Prisma.CentreCreateManyInput[] {
  return readRows('territories.tsv')
    .filter((row) => row.level !== 'region')
    .map((row, index) => {
      const house = 3 + ((index * 17) % 88)
      return {
        ...{ code: row.soato ?? '', territorySoato: row.soato ?? '', ...names(row) },
        ...addressLines(index, house),
        phone: `998${dialCodes[row.parent ?? ''] ?? '71'}200${String(1001 + index * 7).slice(-4)}`,
      }
    })
}

/** One address in four languages; equal numbers give equal streets. */
export function addressLines(street: number, house: number) {
  const [uzLatn, uzCyrl, ru, en] = streets[street % streets.length] ?? streets[0]
  return {
    addressUzLatn: `${uzLatn}, ${house}-uy`,
    addressUzCyrl: `${uzCyrl}, ${house}-уй`,
    addressRu: `${ru}, дом ${house}`,
    addressEn: `${house} ${en}`,
  }
}
