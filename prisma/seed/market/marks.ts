import type { ProductTermKind } from '~/platform/prisma/enums'
import type { ProductWords } from './texts'

export interface SeedMarks {
  marks: { kind: ProductTermKind; code: string }[]
  lengthMm: number | null
  widthMm: number | null
  heightMm: number | null
}

type Rules = readonly (readonly [finish: RegExp, code: string])[]

// What a finish says in English, as it stands in a title.
const materials: Rules = [
  [/cotton|patchwork/, 'cotton'],
  [/silk|adras|bekasam|banoras/, 'silk'],
  [/wool/, 'wool'],
  [/goat down/, 'goat-down'],
  [/linen/, 'linen'],
  [/velvet/, 'velvet'],
  [/willow|rods/, 'willow'],
  [/reed/, 'reed'],
  [/straw/, 'straw'],
  [/jute/, 'jute'],
  [/silver/, 'silver'],
  [/copper/, 'copper'],
  [/turquoise$/, 'turquoise'],
  [/coral/, 'coral'],
  [/lapis/, 'lapis'],
  [/enamel/, 'enamel'],
]
const colours: Rules = [
  [/many colours|atlas|patchwork|embroidered/, 'many'],
  [/blue|lapis|indigo/, 'blue'],
  [/turquoise|azure/, 'light-blue'],
  [/green/, 'green'],
  [/honey|straw/, 'yellow'],
  [/red|crimson|pomegranate|madder|coral|burgundy/, 'red'],
  [/brown|cognac|willow|rods/, 'brown'],
  [/black/, 'black'],
  [/sand|camel|jute|reed|unpainted|ash glaze/, 'beige'],
  [/white|cotton|linen/, 'white'],
  [/silver/, 'silver'],
  [/gilded|copper/, 'gold'],
]
const ofCategory: Readonly<Record<string, { material?: string; care: readonly string[] }>> = {
  suzani: { material: 'cotton', care: ['hand-wash', 'no-sun'] },
  ceramics: { material: 'clay', care: ['soft-sponge', 'no-microwave'] },
  carpets: { material: 'wool', care: ['dry-clean', 'no-sun'] },
  dress: { care: ['hand-wash', 'iron-low'] },
  textiles: { material: 'cotton', care: ['wash-40', 'iron-low'] },
  knitwear: { care: ['hand-wash', 'wash-30'] },
  jewellery: { care: ['soft-cloth', 'no-damp'] },
  leather: { material: 'leather', care: ['soft-cloth', 'no-damp'] },
  toys: { material: 'wood', care: ['soft-cloth'] },
  dolls: { material: 'cotton', care: ['hand-wash'] },
  basketry: { care: ['soft-cloth', 'no-sun'] },
  paper: { material: 'paper', care: ['no-damp', 'no-sun'] },
}
const schools: Readonly<Record<string, string>> = {
  'alisher-sopol': 'rishton',
  'moviy-lagan': 'rishton',
  'gijduvon-koza': 'gijduvon',
  'xorazm-badia': 'xorazm',
  'samarqand-chinni': 'samarqand',
  'konigil-qogoz': 'samarqand',
  'gulchehra-atlas': 'margilon',
  'margilon-adras': 'margilon',
  'zulfiya-kashta': 'buxoro',
  'buxoro-zargar': 'buxoro',
  'nurota-igna': 'nurota',
  'urgut-chevarlari': 'urgut',
  'kitob-kashtasi': 'shahrisabz',
  'shahrisabz-chopon': 'shahrisabz',
  'boysun-naqshi': 'boysun',
  'oq-ip': 'toshkent',
  'chust-doppi': 'chust',
  'qoqon-duradgor': 'qoqon',
  'xiva-gilam': 'xiva',
  'qoraqalpoq-zeb': 'qoraqalpoq',
  'nukus-orme': 'qoraqalpoq',
  'chimboy-kigiz': 'qoraqalpoq',
}
const worn: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['koylak', 'chopon', 'nimcha', 'lozim', 'yaktak', 'ton', 'kardigan', 'jilet'].map((thing) => [
      thing,
      ['s', 'm', 'l', 'xl'],
    ]),
  ),
  'bolalar-toni': ['age-4', 'age-7'],
  'bolalar-sviteri': ['age-1', 'age-4', 'age-7'],
  'chaqaloq-toplami': ['age-0'],
  qalpoq: ['one'],
  paypoq: ['s', 'm', 'l'],
}
const easy: Readonly<Record<string, readonly string[]>> = {
  boshqotirma: ['tactile', 'easy-grip'],
  sanoq: ['tactile', 'contrast'],
  kubiklar: ['easy-grip', 'contrast'],
  shaqildoq: ['easy-grip'],
  taqvim: ['large-print'],
  daftar: ['large-print', 'tactile'],
  xatchop: ['tactile'],
  bilaguzuk: ['one-hand'],
  hamyon: ['one-hand', 'easy-grip'],
  jilet: ['no-buttons', 'seated'],
  chopon: ['seated'],
  kardigan: ['no-buttons'],
  paypoq: ['soft'],
  'chaqaloq-toplami': ['soft'],
  choynak: ['easy-grip'],
  savat: ['one-hand'],
}

/** What a seller says of a product besides. Every seventh seller said nothing: nothing of it must be said. */
export function seedMarks(words: ProductWords, sellerSlug: string, ordinal: number): SeedMarks {
  if (ordinal % 7 === 3) return { marks: [], lengthMm: null, widthMm: null, heightMm: null }
  const { content, thing, finish, size } = words
  const own = ofCategory[content.code]
  const found = (rules: Rules) => rules.flatMap(([says, code]) => (says.test(finish[2]) ? [code] : []))
  const material = found(materials)
  const school = schools[sellerSlug]
  const codes: Record<ProductTermKind, readonly string[]> = {
    material: [...new Set([...(own?.material ? [own.material] : []), ...material])],
    colour: found(colours).slice(0, 2),
    size: worn[thing.slug] ?? [],
    school: school ? [school] : [],
    accessibility: ordinal % 3 === 0 ? (easy[thing.slug] ?? []) : [],
    care: own?.care ?? [],
  }
  const [lengthMm = null, widthMm = null] = size.endsWith('sm')
    ? size.split('×').map((part) => Math.round(Number.parseFloat(part) * 10))
    : []
  const marks = (Object.keys(codes) as ProductTermKind[]).flatMap((kind) =>
    codes[kind].map((code) => ({ kind, code })),
  )
  return { marks, lengthMm, widthMm, heightMm: null }
}
