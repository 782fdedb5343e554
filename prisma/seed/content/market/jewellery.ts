import { ornament } from './ornaments'
import { type CategoryContent, things } from './shape'

export const jewellery: CategoryContent = {
  code: 'jewellery',
  name: ['Zargarlik buyumlari', 'Украшения', 'Jewellery'],
  titles: [
    ['“{variant}” {thing}, {finish}', '{thing} «{variant}», {finish}', '{variant} {thing}, {finish}'],
    ['{finish}, {thing}: “{variant}”', '{thing}, {finish}, «{variant}»', '{thing}, {finish}, {variant}'],
  ],
  things: things([
    [
      'zirak',
      ['zirak', 'серьги', 'earrings'],
      [95, 320],
      [10, 25],
      '4 sm|5 sm|6 sm',
      [
        'Yengil zirak, quloqni ogʻritmaydi.',
        'Лёгкие серьги, не оттягивают мочку.',
        'Light earrings that do not pull.',
      ],
    ],
    [
      'bilaguzuk',
      ['bilaguzuk', 'браслет', 'bracelet'],
      [140, 420],
      [30, 70],
      '17 sm|19 sm',
      [
        'Ochiq halqali, bilakka moslanadi.',
        'Разомкнутый, подгоняется по руке.',
        'Open, so it adjusts to the wrist.',
      ],
    ],
    [
      'uzuk',
      ['uzuk', 'кольцо', 'ring'],
      [85, 280],
      [5, 15],
      '16|17|18|19',
      ['Har kuni taqsa boʻladigan uzuk.', 'Кольцо на каждый день.', 'A ring for every day.'],
    ],
    [
      'taqinchoq',
      ['boʻyin taqinchogʻi', 'ожерелье', 'necklace'],
      [190, 560],
      [40, 110],
      '42 sm|48 sm',
      [
        'Bayram libosiga yarashadigan taqinchoq.',
        'Ожерелье к праздничному платью.',
        'A necklace for festive dress.',
      ],
    ],
    [
      'tumorcha',
      ['tumorcha', 'подвеска-тумор', 'tumor pendant'],
      [120, 340],
      [15, 40],
      '3 sm|4 sm',
      [
        'Ichi ochiladi: kichik xat solsa boʻladi.',
        'Открывается: внутрь можно положить записку.',
        'It opens to hold a small note.',
      ],
    ],
    [
      'marjon',
      ['munchoq marjon', 'бусы', 'bead strand'],
      [70, 210],
      [50, 120],
      '45 sm|60 sm|80 sm',
      ['Tabiiy toshlardan terilgan marjon.', 'Бусы из природных камней.', 'A strand of natural stones.'],
    ],
    [
      'tognagich',
      ['toʻgʻnagʻich', 'брошь', 'brooch'],
      [65, 180],
      [12, 30],
      '4 sm|5 sm',
      ['Roʻmol yoki palto uchun toʻgʻnagʻich.', 'Брошь для платка или пальто.', 'For a scarf or a coat.'],
    ],
    [
      'tillaqosh',
      ['tillaqosh', 'тиллакош – налобное украшение', 'tillakosh headpiece'],
      [480, 930],
      [90, 160],
      '22 sm',
      [
        'Kelin libosining peshona bezagi.',
        'Налобное украшение наряда невесты.',
        'The bride’s ornament for the forehead.',
      ],
      true,
    ],
    [
      'soch-taqinchogi',
      ['soch toʻgʻnagʻichi', 'заколка', 'hair clip'],
      [55, 140],
      [20, 40],
      '8 sm',
      ['Qalin sochni ham mahkam ushlaydi.', 'Хорошо держит и густые волосы.', 'It holds even thick hair.'],
    ],
  ]),
  variants: ornament('anor', 'bodom', 'oy', 'qalampir', 'yulduz', 'tumor', 'tovus', 'lola'),
  finishes: [
    ['kumush', 'серебро', 'silver'],
    ['feruza toshli', 'с бирюзой', 'with turquoise'],
    ['marjon toshli', 'с кораллом', 'with coral'],
    ['mis', 'медь', 'copper'],
    ['emal', 'эмаль', 'enamel'],
    ['lojuvard', 'с лазуритом', 'with lapis lazuli'],
  ],
  technique: [
    [
      'Simkori usulida yasalgan: naqsh ingichka simdan burab ishlangan.',
      'Выполнено в технике филиграни из тонкой проволоки.',
      'Filigree, twisted from fine wire.',
    ],
    ['Qolipda quyilib, qoʻlda oʻyilgan.', 'Отлито и прочеканено вручную.', 'Cast and then chased by hand.'],
    [
      'Toshlari Navoiy togʻlaridan, oʻyigʻi qoʻlda qadalgan.',
      'Камни из гор Навои, закреплены вручную.',
      'The stones come from the Navoiy mountains and are set by hand.',
    ],
  ],
  care: [
    [
      'Atir tegizmang, yumshoq qutichada saqlang.',
      'Беречь от духов, хранить в мягкой коробочке.',
      'Keep from perfume and store in a soft box.',
    ],
    [
      'Vaqti-vaqti bilan yumshoq mato bilan arting.',
      'Время от времени протирать мягкой тканью.',
      'Wipe with a soft cloth from time to time.',
    ],
  ],
}
