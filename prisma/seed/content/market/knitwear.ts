import { type CategoryContent, things } from './shape'

export const knitwear: CategoryContent = {
  code: 'knitwear',
  name: ['Toʻqima kiyimlar', 'Вязаные вещи', 'Knitwear'],
  titles: [['{variant} {thing}, {finish}', '{thing}, {variant}, {finish}', '{thing}, {variant}, {finish}']],
  things: things([
    [
      'sharf',
      ['sharf', 'шарф', 'scarf'],
      [85, 190],
      [180, 320],
      '20 × 160 sm|25 × 180 sm',
      [
        'Uzun, yumshoq sharf: boʻyinga ikki marta oʻraladi.',
        'Длинный мягкий шарф, хватает на два оборота.',
        'A long soft scarf that goes round twice.',
      ],
    ],
    [
      'qalpoq',
      ['toʻqima qalpoq', 'вязаная шапка', 'knitted hat'],
      [65, 140],
      [90, 150],
      '54–56 sm|56–58 sm',
      [
        'Quloqni yopib turadi, boshni qismaydi.',
        'Закрывает уши и не давит.',
        'Covers the ears and does not press.',
      ],
    ],
    [
      'qolqop',
      ['qoʻlqop', 'варежки', 'mittens'],
      [55, 120],
      [80, 130],
      '19 sm|21 sm|23 sm',
      [
        'Bilagi choʻziluvchan, ichi ikki qavat.',
        'Тянущаяся манжета и двойной слой внутри.',
        'With a stretchy cuff and a double inner layer.',
      ],
    ],
    [
      'paypoq',
      ['jun paypoq', 'шерстяные носки', 'wool socks'],
      [45, 95],
      [90, 150],
      '36–38|39–41|42–44',
      [
        'Tovoni mustahkamlangan, etik ichida ham qulay.',
        'Усиленная пятка, удобны и в сапогах.',
        'Reinforced at the heel and comfortable in boots.',
      ],
    ],
    [
      'kardigan',
      ['kardigan', 'кардиган', 'cardigan'],
      [340, 680],
      [550, 850],
      '44–46|48–50|52–54',
      [
        'Yogʻoch tugmali, choʻntakli kardigan.',
        'Кардиган с деревянными пуговицами и карманами.',
        'A cardigan with wooden buttons and pockets.',
      ],
      true,
    ],
    [
      'jilet',
      ['nimcha', 'жилет', 'waistcoat'],
      [210, 420],
      [350, 520],
      '44–46|48–50|52–54',
      [
        'Koʻylak ustidan kiyiladi, belni issiq tutadi.',
        'Носят поверх рубашки, греет поясницу.',
        'Worn over a shirt; it keeps the back warm.',
      ],
    ],
    [
      'bolalar-sviteri',
      ['bolalar sviteri', 'детский свитер', 'child’s jumper'],
      [150, 290],
      [220, 360],
      '92–98|104–110|116–122',
      [
        'Boʻyni keng, bola oʻzi bemalol kiyadi.',
        'Широкий ворот: ребёнок легко надевает сам.',
        'A wide neck, so a child puts it on alone.',
      ],
    ],
    [
      'chaqaloq-toplami',
      ['chaqaloq toʻplami', 'набор для новорождённого', 'set for a newborn'],
      [160, 310],
      [180, 280],
      '56–62',
      [
        'Qalpoqcha, paypoqcha va kichik koʻrpacha.',
        'Шапочка, пинетки и маленький плед.',
        'A cap, booties and a small blanket.',
      ],
    ],
    [
      'romol',
      ['toʻqima roʻmol', 'вязаная шаль', 'knitted shawl'],
      [190, 450],
      [220, 380],
      '90 × 180 sm|110 × 110 sm',
      [
        'Yelkaga tashlanadi yoki boshga oʻraladi.',
        'Носят на плечах или на голове.',
        'For the shoulders or the head.',
      ],
    ],
    [
      'adyol',
      ['toʻqima choyshab', 'вязаный плед', 'knitted blanket'],
      [420, 880],
      [1300, 2100],
      '100 × 140 sm|140 × 180 sm',
      [
        'Divan yoki bolalar karavoti uchun iliq choyshab.',
        'Тёплый плед на диван или детскую кровать.',
        'A warm blanket for a sofa or a child’s bed.',
      ],
      true,
    ],
  ]),
  variants: [
    {
      slug: 'orama',
      name: ['oʻrama naqshli', 'узор «косы»', 'cable pattern'],
      about: [
        'Oʻrama naqsh bahor novdalaridek chirmashadi.',
        'Косы переплетаются, как молодые ветви.',
        'The cables twine like young branches.',
      ],
    },
    {
      slug: 'asalari',
      name: ['asalari ini naqshli', 'узор «соты»', 'honeycomb pattern'],
      about: [
        'Asalari ini naqshi havoni ushlab, issiqni saqlaydi.',
        'Узор «соты» удерживает воздух и греет.',
        'Honeycomb holds air and keeps the warmth in.',
      ],
    },
    {
      slug: 'bodomgul',
      name: ['bodomgul naqshli', 'узор «миндаль»', 'almond motif'],
      about: [
        'Chetidagi bodomgullar ikki xil ipda toʻqilgan.',
        'Миндальный узор по краю связан двумя нитями.',
        'The almond border is worked in two yarns.',
      ],
    },
    {
      slug: 'yolli',
      name: ['yoʻl-yoʻl', 'полоска', 'striped'],
      about: [
        'Yoʻllari xonatlas ranglarini eslatadi.',
        'Полосы напоминают цвета хан-атласа.',
        'The stripes recall the colours of khan-atlas silk.',
      ],
    },
    {
      slug: 'archa',
      name: ['archa naqshli', 'узор «ёлочка»', 'herringbone pattern'],
      about: [
        'Archa naqshi sodda va hech qachon eskirmaydi.',
        'Простая «ёлочка», которая не выходит из моды.',
        'Plain herringbone never dates.',
      ],
    },
    {
      slug: 'ajur',
      name: ['toʻrsimon', 'ажурная вязка', 'openwork'],
      about: [
        'Toʻrsimon toʻqilgani uchun yengil.',
        'Ажурная вязка делает вещь лёгкой.',
        'The openwork keeps it light.',
      ],
    },
  ],
  finishes: [
    ['merinos juni', 'мериносовая шерсть', 'merino wool'],
    ['tuya juni', 'верблюжья шерсть', 'camel wool'],
    ['paxta ip', 'хлопок', 'cotton'],
    ['echki tivit', 'козий пух', 'goat down'],
    ['anor rang', 'гранатовый цвет', 'pomegranate red'],
    ['zangori', 'лазурный цвет', 'azure'],
  ],
  technique: [
    [
      'Qoʻlda, ikki sim bilan toʻqilgan.',
      'Связано вручную на двух спицах.',
      'Knitted by hand on two needles.',
    ],
    ['Ilmoqda toʻqilgan, choklari tekis.', 'Связано крючком, швы плоские.', 'Crocheted, with flat seams.'],
    [
      'Buyurtmachi istasa, boshqa rangda ham toʻqib beriladi.',
      'По желанию свяжем и в другом цвете.',
      'It can be made in another colour if you wish.',
    ],
  ],
  care: [
    [
      '30 darajada yuving, yotqizib quriting.',
      'Стирать при 30 °C, сушить разложив.',
      'Wash at 30 °C and dry flat.',
    ],
    [
      'Jun uchun vosita bilan qoʻlda yuving.',
      'Стирать вручную средством для шерсти.',
      'Wash by hand with wool detergent.',
    ],
  ],
}
