import type { Text } from './shape'

export interface SeedFeature {
  key: string
  look: 'calm' | 'strong' | 'plain'
  title: Text
  sentence: Text
  /** Within the portal, without the language. */
  path: string
  /** Null of a banner. */
  chosen: { theme: 'region' | 'craft' | 'season'; category?: string; region?: string } | null
  /** Days from that of the seeding. */
  from: number
  until: number
  place: number
  /** False while it waits for a second one of the desk. */
  isPublished: boolean
}

/** What the desk put in front: banners and choices that are shown, one that is over, and one that waits. */
export const seedFeatures: readonly SeedFeature[] = [
  {
    key: 'fair',
    look: 'strong',
    title: ['Hunarmandlar yarmarkasi ochildi', 'Ярмарка мастеров открылась', 'The fair of artisans is open'],
    sentence: [
      'Buyumlarni ushlab koʻring va ustaning oʻzidan soʻrang: kim qayerda turishi sahifada yozilgan.',
      'Потрогайте изделия и спросите самого мастера: кто где стоит, написано на странице.',
      'Touch the items and ask the artisans themselves: the page says who stands where.',
    ],
    path: '/fairs',
    chosen: null,
    from: -1,
    until: 2,
    place: 1,
    isPublished: true,
  },
  {
    key: 'gift',
    look: 'calm',
    title: ['Sovgʻa tanlashda yordam', 'Как выбрать подарок', 'Help with choosing a gift'],
    sentence: [
      'Kimga, qachongacha va qancha pulga: uchta savol tanlovni osonlashtiradi.',
      'Кому, к какому дню и за сколько: три вопроса облегчают выбор.',
      'For whom, by which day and for how much: three questions make it easier.',
    ],
    path: '/pages/how-to-choose-a-gift',
    chosen: null,
    from: -20,
    until: 60,
    place: 2,
    isPublished: true,
  },
  {
    key: 'ceramics',
    look: 'plain',
    title: [
      'Rishton va Gʻijduvon kulolchiligi',
      'Керамика Риштана и Гиждувана',
      'Ceramics of Rishton and Gijduvan',
    ],
    sentence: [
      'Har bir lagan qoʻlda boʻyalgan, shuning uchun ikkitasi bir xil boʻlmaydi.',
      'Каждый ляган расписан вручную, поэтому двух одинаковых не бывает.',
      'Every platter is painted by hand, so no two are alike.',
    ],
    path: '/market/categories/ceramics',
    chosen: { theme: 'craft', category: 'ceramics' },
    from: -10,
    until: 80,
    place: 1,
    isPublished: true,
  },
  {
    key: 'fergana',
    look: 'calm',
    title: ['Fargʻona vodiysidan', 'Из Ферганской долины', 'From the Fergana valley'],
    sentence: [
      'Fargʻonalik ustalarning buyumlari: atlasdan yogʻochgacha.',
      'Изделия ферганских мастеров: от атласа до дерева.',
      'What artisans of Fergana make, from silk to wood.',
    ],
    path: '/market/regions/1730',
    chosen: { theme: 'region', region: '1730' },
    from: -5,
    until: 40,
    place: 2,
    isPublished: true,
  },
  {
    key: 'autumn',
    look: 'plain',
    title: ['Kuzga tayyorgarlik', 'Готовимся к осени', 'Ready for autumn'],
    sentence: [
      'Salqin oqshomlar uchun issiq toʻqilgan buyumlar.',
      'Тёплые вязаные изделия для прохладных вечеров.',
      'Warm knitted items for cool evenings.',
    ],
    path: '/market',
    chosen: { theme: 'season', category: 'knitwear' },
    from: -90,
    until: -30,
    place: 3,
    isPublished: true,
  },
  {
    key: 'toys',
    look: 'plain',
    title: ['Bolalar bayramiga', 'К детскому празднику', 'For a children’s party'],
    sentence: [
      'Yogʻoch va matodan yasalgan oʻyinchoqlar: qoʻl va tasavvur uchun.',
      'Игрушки из дерева и ткани, которые развивают руки и воображение.',
      'Toys of wood and cloth for hands and imagination.',
    ],
    path: '/market/categories/toys',
    chosen: { theme: 'season', category: 'toys' },
    from: 1,
    until: 30,
    place: 4,
    isPublished: false,
  },
]
