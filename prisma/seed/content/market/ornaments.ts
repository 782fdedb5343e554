import type { Variant } from './shape'

const ornaments = {
  anor: {
    slug: 'anor',
    name: ['anor', 'Гранат', 'pomegranate'],
    about: [
      'Anor naqshi toʻkinlik va katta oila tilagini bildiradi.',
      'Гранат в узоре — пожелание достатка и большой семьи.',
      'The pomegranate wishes the house plenty and a large family.',
    ],
  },
  bodom: {
    slug: 'bodom',
    name: ['bodom', 'Миндаль', 'almond'],
    about: [
      'Bodom naqshi, eʼtiqodga koʻra, yomon koʻzdan asraydi.',
      'Миндаль, по поверью, бережёт от дурного глаза.',
      'The almond, people say, keeps the evil eye away.',
    ],
  },
  qalampir: {
    slug: 'qalampir',
    name: ['qalampir', 'Перец', 'chilli pepper'],
    about: [
      'Qalampir naqshi xonadonga tinchlik tilab tikilgan va chizilgan.',
      'Стручок перца издавна рисуют и вышивают как оберег дома.',
      'The pepper pod has long been drawn and stitched to protect the home.',
    ],
  },
  oy: {
    slug: 'oy',
    name: ['oy', 'Луна', 'moon'],
    about: [
      'Katta doira – toʻlin oy, Toshkent soʻzanalaridan kelgan naqsh.',
      'Большой круг — полная луна, мотив ташкентских сюзане.',
      'The large circle is the full moon known from Tashkent suzani.',
    ],
  },
  islimi: {
    slug: 'islimi',
    name: ['islimi', 'Ислими', 'islimi vine'],
    about: [
      'Islimi – uzluksiz oʻsib boruvchi novda, umr davomiyligi belgisi.',
      'Ислими — непрерывно растущая ветвь, знак продолжения жизни.',
      'Islimi is an endlessly growing vine, a sign of life going on.',
    ],
  },
  lola: {
    slug: 'lola',
    name: ['lola', 'Тюльпан', 'tulip'],
    about: [
      'Lola – togʻ etaklarida bahorning birinchi gullaridan.',
      'Тюльпан — один из первых весенних цветов в предгорьях.',
      'The tulip is among the first spring flowers of the foothills.',
    ],
  },
  ilonizi: {
    slug: 'ilon-izi',
    name: ['ilon izi', 'Змеиный след', 'snake trail'],
    about: [
      'Ilon izi – toʻlqinsimon chiziq, suv va yoʻl ramzi.',
      'Змеиный след — волнистая линия, знак воды и дороги.',
      'The snake trail is a winding line that stands for water and the road.',
    ],
  },
  yulduz: {
    slug: 'yulduz',
    name: ['yulduz', 'Звезда', 'star'],
    about: [
      'Sakkiz qirrali yulduz girih naqshlarining asosi hisoblanadi.',
      'Восьмиконечная звезда лежит в основе узоров гирих.',
      'The eight-pointed star is the base of girih patterns.',
    ],
  },
  qochqorak: {
    slug: 'qochqorak',
    name: ['qoʻchqorak', 'Бараний рог', 'ram’s horn'],
    about: [
      'Qoʻchqor shoxi naqshi kuch va baraka ramzidir.',
      'Бараний рог в узоре означает силу и изобилие.',
      'The ram’s horn stands for strength and abundance.',
    ],
  },
  tumor: {
    slug: 'tumor',
    name: ['tumor', 'Тумор', 'amulet'],
    about: [
      'Uchburchak tumor naqshi sohibini asrash niyatida ishlatiladi.',
      'Треугольник тумора по традиции оберегает хозяина вещи.',
      'By tradition the triangular amulet guards the owner.',
    ],
  },
  paxta: {
    slug: 'paxta',
    name: ['paxta guli', 'Цветок хлопка', 'cotton flower'],
    about: [
      'Paxta guli naqshi har bir oʻzbek xonadoniga tanish.',
      'Цветок хлопка знаком каждому узбекскому дому.',
      'The cotton flower is known in every Uzbek home.',
    ],
  },
  abr: {
    slug: 'abr',
    name: ['abr', 'Абр', 'abr cloud'],
    about: [
      '“Abr” – bulut degani: rang chetlari suvdagi aksdek titrab turadi.',
      '«Абр» значит «облако»: края цвета дрожат, как отражение в воде.',
      '“Abr” means cloud: the edges of colour tremble like a reflection in water.',
    ],
  },
  tovus: {
    slug: 'tovus',
    name: ['tovus', 'Павлин', 'peacock'],
    about: [
      'Tovus pati naqshi bayram va goʻzallikni eslatadi.',
      'Павлинье перо напоминает о празднике и красоте.',
      'The peacock feather brings a feast and beauty to mind.',
    ],
  },
  chinor: {
    slug: 'chinor',
    name: ['chinor bargi', 'Лист чинары', 'plane leaf'],
    about: [
      'Chinor bargi uzoq umr va soya-salqin tilagini bildiradi.',
      'Лист чинары — пожелание долгих лет и прохладной тени.',
      'The plane leaf wishes long years and cool shade.',
    ],
  },
  gul: {
    slug: 'oygul',
    name: ['oygul', 'Розетта', 'rosette'],
    about: [
      'Oygul – quyosh va gulni birlashtirgan doira naqsh.',
      'Розетта «ойгуль» соединяет в одном круге солнце и цветок.',
      'The “oygul” rosette joins the sun and a flower in one circle.',
    ],
  },
  girih: {
    slug: 'girih',
    name: ['girih', 'Гирих', 'girih'],
    about: [
      'Girih – sirkul va chizgʻich bilan chiziladigan handasiy naqsh.',
      'Гирих — геометрический узор, который строят циркулем и линейкой.',
      'Girih is a geometric pattern drawn with compass and ruler.',
    ],
  },
} satisfies Record<string, Variant>

/** The named ornaments in the given order. */
export function ornament(...names: (keyof typeof ornaments)[]): Variant[] {
  return names.map((name) => ornaments[name])
}
