import { ornament } from './ornaments'
import { type CategoryContent, things } from './shape'

export const carpets: CategoryContent = {
  code: 'carpets',
  name: ['Gilam va kigiz', 'Ковры и войлок', 'Carpets and felt'],
  titles: [
    [
      '“{variant}” gulli {thing}, {finish}',
      '{thing} с узором «{variant}», {finish}',
      '{thing} with {variant} pattern, {finish}',
    ],
    ['{thing} – “{variant}”, {finish}', '{thing} «{variant}», {finish}', '{thing}, {variant}, {finish}'],
  ],
  things: things([
    [
      'patli-gilam',
      ['patli gilam', 'ворсовый ковёр', 'pile carpet'],
      [3200, 8800],
      [6000, 14000],
      '120 × 180 sm|150 × 225 sm|200 × 300 sm',
      [
        'Zich toʻqilgan patli gilam, avlodlarga yetadi.',
        'Плотный ворсовый ковёр, который служит поколениям.',
        'A dense pile carpet that serves for generations.',
      ],
      true,
    ],
    [
      'kichik-gilam',
      ['kichik gilam', 'коврик', 'small rug'],
      [480, 930],
      [1600, 3200],
      '60 × 90 sm|70 × 120 sm',
      [
        'Toʻshak yoniga yoki ostonaga toʻshash uchun.',
        'Коврик к кровати или у порога.',
        'For the bedside or the doorway.',
      ],
    ],
    [
      'joynamoz',
      ['joynamoz gilamcha', 'молитвенный коврик', 'prayer rug'],
      [420, 930],
      [1200, 2000],
      '65 × 110 sm',
      [
        'Yengil, oʻralganda kam joy oladi.',
        'Лёгкий, в свёрнутом виде занимает мало места.',
        'Light, and takes little room when rolled.',
      ],
    ],
    [
      'sholcha',
      ['sholcha', 'шолча – безворсовый ковёр', 'flat-woven sholcha'],
      [560, 930],
      [2500, 5200],
      '100 × 200 sm|130 × 200 sm|150 × 250 sm',
      [
        'Ikki tomoni ham ishlatiladigan tuksiz toʻqima.',
        'Безворсовое полотно, пользоваться можно с обеих сторон.',
        'A flat weave that can be used on both sides.',
      ],
    ],
    [
      'kigiz',
      ['kigiz', 'войлочный ковёр', 'felt rug'],
      [440, 920],
      [2200, 4800],
      '80 × 140 sm|100 × 180 sm|120 × 200 sm',
      [
        'Qoʻy junidan bosilgan kigiz oyoqni issiq tutadi.',
        'Войлок из овечьей шерсти держит тепло.',
        'Sheep’s wool felt that keeps the feet warm.',
      ],
    ],
    [
      'yostiqcha',
      ['kigiz oʻtirgʻich', 'войлочная подушка для сиденья', 'felt seat pad'],
      [75, 160],
      [220, 380],
      '38 × 38 sm|40 sm',
      [
        'Stul va yogʻoch oʻrindiq uchun yumshoq taglik.',
        'Мягкая подкладка на стул или лавку.',
        'A soft pad for a chair or a bench.',
      ],
    ],
    [
      'xurjun',
      ['xurjun', 'хурджун – перемётная сума', 'khurjun saddlebag'],
      [380, 860],
      [1300, 2200],
      '45 × 110 sm',
      [
        'Ikki koʻzli xurjun: devorda bezak, safarda sumka.',
        'Двойная сума: на стене — украшение, в дороге — сумка.',
        'A double bag: an ornament on the wall, luggage on the road.',
      ],
    ],
    [
      'napramach',
      ['naqshli yostiq', 'ковровая подушка', 'carpet cushion'],
      [210, 460],
      [900, 1500],
      '45 × 45 sm|50 × 80 sm',
      [
        'Old tomoni gilam, orqasi pishiq paxta mato.',
        'Лицевая сторона ковровая, задняя — из плотного хлопка.',
        'The front is carpet, the back strong cotton.',
      ],
    ],
    [
      'devor-gilami',
      ['devor gilamchasi', 'настенный коврик', 'woven wall hanging'],
      [380, 920],
      [900, 1800],
      '50 × 80 sm|60 × 100 sm',
      [
        'Yogʻoch tayoqchasi bilan, osishga tayyor.',
        'На деревянной планке, готов к развеске.',
        'On a wooden rod, ready to hang.',
      ],
    ],
    [
      'shippak',
      ['kigiz shippak', 'войлочные тапочки', 'felt slippers'],
      [95, 190],
      [250, 400],
      '36–37|38–39|40–41|42–43',
      [
        'Tikuvsiz bosilgan, tagi charm: uyda sirpanmaydi.',
        'Сваляны без швов, кожаная подошва не скользит.',
        'Felted without seams; the leather sole does not slip.',
      ],
    ],
  ]),
  variants: ornament('qochqorak', 'girih', 'oy', 'tumor', 'bodom', 'yulduz', 'ilonizi', 'gul'),
  finishes: [
    ['qoʻy juni', 'овечья шерсть', 'sheep’s wool'],
    ['roʻyan boʻyogʻi', 'краситель из марены', 'madder dye'],
    ['toʻq koʻk', 'тёмно-синий', 'deep blue'],
    ['anor poʻsti boʻyogʻi', 'краситель из корки граната', 'pomegranate-rind dye'],
    ['tuya juni rangida', 'цвет верблюжьей шерсти', 'camel colour'],
  ],
  technique: [
    [
      'Yotiq dastgohda qoʻlda toʻqilgan.',
      'Соткано вручную на горизонтальном станке.',
      'Woven by hand on a ground loom.',
    ],
    [
      'Jun qoʻlda yigirilgan va oʻsimlik boʻyogʻida boʻyalgan.',
      'Шерсть спрядена вручную и окрашена растениями.',
      'The wool is hand-spun and dyed with plants.',
    ],
    [
      'Har bir tuguni qoʻlda bogʻlangan, cheti pishiq yoʻrmalgan.',
      'Каждый узел завязан вручную, край прочно обмётан.',
      'Every knot is tied by hand and the edge bound firmly.',
    ],
  ],
  care: [
    [
      'Vaqti-vaqti bilan qoqing, soyada shamollating.',
      'Время от времени выбивать и проветривать в тени.',
      'Beat now and then and air in the shade.',
    ],
    [
      'Namlangan joyni ishqalamang, quruq mato bilan bosib oling.',
      'Мокрое место не тереть, промокнуть сухой тканью.',
      'Do not rub a wet spot; blot it with a dry cloth.',
    ],
  ],
}
