import { type CategoryContent, things } from './shape'

export const toys: CategoryContent = {
  code: 'toys',
  name: ['Yogʻoch oʻyinchoqlar', 'Деревянные игрушки', 'Wooden toys'],
  titles: [
    ['{thing}, {variant}', '{thing}, {variant}', '{thing}, {variant}'],
    ['{thing}: {variant}, {finish}', '{thing}: {variant}, {finish}', '{thing}: {variant}, {finish}'],
  ],
  things: things([
    [
      'ot',
      ['yogʻoch ot', 'деревянная лошадка', 'wooden horse'],
      [75, 160],
      [300, 520],
      '16 sm|20 sm',
      [
        'Gʻildirakli ot oʻyinchoq: ip bilan tortib yuriladi.',
        'Лошадка на колёсах, которую возят за верёвочку.',
        'A horse on wheels to pull along by a string.',
      ],
    ],
    [
      'mashina',
      ['yogʻoch mashina', 'деревянная машинка', 'wooden car'],
      [60, 135],
      [250, 450],
      '14 sm|18 sm',
      [
        'Gʻildiraklari yengil aylanadi, oʻtkir qirrasi yoʻq.',
        'Колёса крутятся легко, острых краёв нет.',
        'The wheels turn freely and there are no sharp edges.',
      ],
    ],
    [
      'poyezd',
      ['yogʻoch poyezd', 'деревянный паровоз', 'wooden train'],
      [120, 260],
      [500, 900],
      '32 sm|45 sm',
      [
        'Uch vagonli poyezd, vagonlari magnit bilan ulanadi.',
        'Паровоз с тремя вагонами на магнитах.',
        'A train with three carriages joined by magnets.',
      ],
    ],
    [
      'tuya',
      ['yogʻoch tuya', 'деревянный верблюд', 'wooden camel'],
      [70, 150],
      [280, 460],
      '15 sm|19 sm',
      [
        'Ipak yoʻli karvonidan bir tuya.',
        'Верблюд из каравана Шёлкового пути.',
        'A camel from a Silk Road caravan.',
      ],
    ],
    [
      'kubiklar',
      ['kubiklar toʻplami', 'набор кубиков', 'set of blocks'],
      [95, 190],
      [700, 1100],
      '4 sm',
      [
        'Yigirmata kubik, har birida harf va rasm.',
        'Двадцать кубиков с буквами и рисунками.',
        'Twenty blocks with letters and pictures.',
      ],
    ],
    [
      'boshqotirma',
      ['yogʻoch boshqotirma', 'деревянный пазл', 'wooden puzzle'],
      [55, 125],
      [220, 400],
      '20 × 20 sm|25 × 25 sm',
      [
        'Boʻlaklari yirik: kichik qoʻllarga qulay.',
        'Крупные детали удобны для маленьких рук.',
        'Large pieces that suit small hands.',
      ],
    ],
    [
      'shaqildoq',
      ['shaqildoq', 'погремушка', 'rattle'],
      [35, 75],
      [60, 110],
      '12 sm',
      [
        'Chaqaloqlar uchun, laksiz, moy bilan ishlangan.',
        'Для малышей, без лака, с пропиткой маслом.',
        'For babies, oiled and free of varnish.',
      ],
    ],
    [
      'beshik',
      ['qoʻgʻirchoq beshigi', 'бешик для куклы', 'doll’s beshik cradle'],
      [140, 290],
      [800, 1400],
      '30 sm|38 sm',
      [
        'Haqiqiy beshikning kichik nusxasi, tebranadi.',
        'Маленькая копия настоящей колыбели, качается.',
        'A small copy of the real cradle; it rocks.',
      ],
    ],
    [
      'shaxmat',
      ['shaxmat toʻplami', 'шахматы', 'chess set'],
      [280, 640],
      [1400, 2300],
      '30 × 30 sm|36 × 36 sm',
      [
        'Taxtasi yigʻiladi, donalari ichiga joylanadi.',
        'Доска складывается, фигуры хранятся внутри.',
        'The board folds and holds the pieces inside.',
      ],
    ],
    [
      'pirildoq',
      ['pirildoq', 'волчок', 'spinning top'],
      [22, 48],
      [40, 80],
      '6 sm|8 sm',
      [
        'Ikki daqiqagacha aylanadigan pirildoq.',
        'Волчок, который кружится до двух минут.',
        'A top that spins for up to two minutes.',
      ],
    ],
    [
      'qushcha',
      ['tebranma qushcha', 'качающаяся птичка', 'rocking bird'],
      [48, 98],
      [120, 220],
      '13 sm',
      [
        'Turtib yuborilsa, uzoq tebranib turadi.',
        'Если толкнуть, долго качается.',
        'Give it a push and it rocks for long.',
      ],
    ],
    [
      'sanoq',
      ['bolalar choʻti', 'детские счёты', 'child’s abacus'],
      [80, 165],
      [400, 650],
      '24 × 22 sm',
      [
        'Sanashni oʻrganish uchun oʻnta qator munchoq.',
        'Десять рядов бусин, чтобы учиться считать.',
        'Ten rows of beads for learning to count.',
      ],
    ],
  ]),
  variants: [
    {
      slug: 'yongoq',
      name: ['yongʻoq yogʻochi', 'орех', 'walnut wood'],
      about: [
        'Yongʻoq yogʻochi toʻq rangli va pishiq.',
        'Древесина ореха тёмная и прочная.',
        'Walnut is dark and strong.',
      ],
    },
    {
      slug: 'orik',
      name: ['oʻrik yogʻochi', 'абрикос', 'apricot wood'],
      about: [
        'Oʻrik yogʻochi iliq rangli, silliq boʻladi.',
        'У абрикоса тёплый цвет и гладкая поверхность.',
        'Apricot wood is warm in colour and smooth.',
      ],
    },
    {
      slug: 'chinor',
      name: ['chinor yogʻochi', 'чинара', 'plane wood'],
      about: [
        'Chinor yogʻochi och rangli, tolasi chiroyli.',
        'Чинара светлая, с красивым рисунком.',
        'Plane wood is light with a fine grain.',
      ],
    },
    {
      slug: 'tut',
      name: ['tut yogʻochi', 'шелковица', 'mulberry wood'],
      about: [
        'Tut yogʻochi yillar oʻtib tilla tus oladi.',
        'Шелковица с годами приобретает золотой оттенок.',
        'Mulberry turns golden over the years.',
      ],
    },
    {
      slug: 'archa',
      name: ['archa yogʻochi', 'арча', 'juniper wood'],
      about: [
        'Archa yogʻochining yengil xush hidi bor.',
        'У арчи лёгкий приятный запах.',
        'Juniper has a light pleasant scent.',
      ],
    },
  ],
  finishes: [
    ['boʻyalmagan', 'без краски', 'unpainted'],
    ['qizil naqshli', 'с красной росписью', 'painted in red'],
    ['koʻk naqshli', 'с синей росписью', 'painted in blue'],
    ['rang-barang', 'разноцветная роспись', 'many colours'],
  ],
  technique: [
    [
      'Qoʻlda kesilib, uch marta jilvirlangan va zigʻir moyi surtilgan.',
      'Вырезано вручную, трижды отшлифовано и пропитано льняным маслом.',
      'Cut by hand, sanded three times and treated with linseed oil.',
    ],
    [
      'Boʻyoqlari suv asosida, bolalar uchun xavfsiz.',
      'Краски на водной основе, безопасны для детей.',
      'The paints are water-based and safe for children.',
    ],
    [
      'Mayda qismlari yelim bilan emas, yogʻoch mix bilan mahkamlangan.',
      'Мелкие детали закреплены не клеем, а деревянными шкантами.',
      'Small parts are held by wooden pegs, not by glue.',
    ],
  ],
  care: [
    [
      'Nam mato bilan arting, suvga solib qoʻymang.',
      'Протирать влажной тканью, не замачивать.',
      'Wipe with a damp cloth; do not soak.',
    ],
    ['Uch yoshdan boshlab oʻynash mumkin.', 'Для детей от трёх лет.', 'For children from three years.'],
  ],
}
