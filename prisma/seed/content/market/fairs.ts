import type { Text } from './shape'

export interface SeedFair {
  key: string
  name: Text
  about: Text
  place: string
  /** Region, 4 digits. */
  soato: string
  /** Days from that of the seeding. */
  from: number
  until: number
  standCount: number
}

/** One that goes on, one to come, one that is prepared, and the large one that is over. */
export const seedFairs: readonly SeedFair[] = [
  {
    key: 'now',
    name: ['Toshkent hunarmandlar yarmarkasi', 'Ташкентская ярмарка мастеров', 'Tashkent fair of artisans'],
    about: [
      'Kulolchilik, kashta, atlas va yogʻoch buyumlar. Kirish bepul, pandus va imo-ishora tarjimoni bor.',
      'Керамика, вышивка, атлас и изделия из дерева. Вход свободный, есть пандус и переводчик жестового языка.',
      'Pottery, embroidery, silk and wood. Entrance is free; there is a ramp and a sign language interpreter.',
    ],
    place: 'Oʻzekspomarkaz, 2-pavilyon',
    soato: '1726',
    from: -1,
    until: 2,
    standCount: 40,
  },
  {
    key: 'coming',
    name: ['Qoʻqon hunarmandlar yarmarkasi', 'Кокандская ярмарка мастеров', 'Kokand fair of artisans'],
    about: [
      'Fargʻona vodiysi ustalari uch kun davomida buyumlarini sotadi va qanday yasalishini koʻrsatadi.',
      'Мастера Ферганской долины три дня продают свои изделия и показывают, как их делают.',
      'For three days artisans of the Fergana valley sell what they make and show how it is made.',
    ],
    place: 'Xudoyorxon oʻrdasi oldidagi maydon',
    soato: '1730',
    from: 24,
    until: 26,
    standCount: 60,
  },
  {
    key: 'prepared',
    name: ['Bahor yarmarkasi', 'Весенняя ярмарка', 'Spring fair'],
    about: [
      'Bahor bayrami kunlarida shahar markazida: gul, shirinlik va qoʻl mehnati.',
      'В центре города в дни весеннего праздника: цветы, сладости и ручная работа.',
      'In the city centre on the days of the spring holiday: flowers, sweets and handmade things.',
    ],
    place: 'Registon maydoni',
    soato: '1718',
    from: 110,
    until: 113,
    standCount: 80,
  },
  {
    key: 'past',
    name: [
      'Qoʻl mehnati respublika yarmarkasi',
      'Республиканская ярмарка ручной работы',
      'National fair of handmade things',
    ],
    about: [
      'Hamma viloyatdan kelgan ustalar besh kun savdo qildi.',
      'Мастера изо всех областей торговали пять дней.',
      'Artisans from every region sold for five days.',
    ],
    place: 'Oʻzekspomarkaz, 1-pavilyon',
    soato: '1726',
    from: -80,
    until: -76,
    standCount: 60,
  },
]

/** Why the desk had no stand for one who asked. */
export const noStandReason = 'Bu yarmarkada kulolchilik uchun oʻrin qolmadi, keyingisida kutamiz.'
