import { ornament } from './ornaments'
import { type CategoryContent, things } from './shape'

export const dress: CategoryContent = {
  code: 'dress',
  name: ['Milliy liboslar', 'Национальная одежда', 'National dress'],
  titles: [
    [
      '“{variant}” gulli {thing}, {finish}',
      '{thing} с узором «{variant}», {finish}',
      '{thing} with {variant} pattern, {finish}',
    ],
    ['{thing}, {finish}, “{variant}”', '{thing}, {finish}, «{variant}»', '{thing} in {finish}, {variant}'],
  ],
  things: things([
    [
      'koylak',
      ['ayollar koʻylagi', 'женское платье', 'woman’s dress'],
      [340, 820],
      [350, 550],
      '44–46|48–50|52–54',
      [
        'Keng bichimli, yoz kunlariga qulay koʻylak.',
        'Свободное платье для летних дней.',
        'A loose dress for summer days.',
      ],
      true,
    ],
    [
      'chopon',
      ['chopon', 'чапан', 'chapan robe'],
      [480, 930],
      [900, 1500],
      '48–50|52–54|56–58',
      [
        'Astarli chopon: mehmonga va bayramga.',
        'Чапан на подкладке — в гости и на праздник.',
        'A lined robe for visits and feasts.',
      ],
      true,
    ],
    [
      'nimcha',
      ['nimcha', 'камзол-нимча', 'nimcha waistcoat'],
      [260, 560],
      [350, 550],
      '44–46|48–50|52–54',
      [
        'Koʻylak ustidan kiyiladigan yengsiz nimcha.',
        'Безрукавка поверх платья.',
        'A sleeveless waistcoat worn over a dress.',
      ],
    ],
    [
      'romol',
      ['ipak roʻmol', 'шёлковый платок', 'silk headscarf'],
      [140, 320],
      [60, 120],
      '90 × 90 sm|110 × 110 sm',
      [
        'Sirpanmaydi, chetlari qoʻlda yoʻrmalgan.',
        'Не скользит, края подшиты вручную.',
        'It does not slip; the edges are hand-rolled.',
      ],
    ],
    [
      'sharf',
      ['ipak sharf', 'шёлковый шарф', 'silk scarf'],
      [160, 380],
      [70, 140],
      '40 × 180 sm|50 × 200 sm',
      [
        'Yelkaga tashlansa, oddiy libosni ham bezaydi.',
        'Накинутый на плечи, украсит и простое платье.',
        'Over the shoulders it lifts even a plain dress.',
      ],
    ],
    [
      'lozim',
      ['lozim', 'шаровары лозим', 'lozim trousers'],
      [120, 260],
      [200, 320],
      '44–46|48–50|52–54',
      [
        'Pochasiga jiyak tikilgan, beli rezinkali.',
        'По низу тесьма «джияк», пояс на резинке.',
        'Braid at the hem and an elastic waist.',
      ],
    ],
    [
      'bolalar-toni',
      ['bolalar toʻni', 'детский халат', 'child’s robe'],
      [190, 390],
      [300, 480],
      '92–98|104–110|116–122',
      [
        'Sunnat toʻyi va Navroʻz uchun toʻncha.',
        'Халатик на семейное торжество и Навруз.',
        'A little robe for family feasts and Navruz.',
      ],
    ],
    [
      'yaktak',
      ['erkaklar yaktagi', 'мужская рубаха яктак', 'man’s yaktak shirt'],
      [210, 430],
      [280, 420],
      '46–48|50–52|54–56',
      [
        'Paxta yaktak issiqda badanni salqin tutadi.',
        'Хлопковая рубаха, в которой не жарко.',
        'A cotton shirt that stays cool in the heat.',
      ],
    ],
    [
      'mato',
      ['kiyimlik mato', 'отрез ткани на платье', 'dress length of cloth'],
      [220, 520],
      [450, 700],
      '40 × 500 sm|50 × 400 sm',
      [
        'Bitta koʻylakka yetadigan mato.',
        'Отрез, которого хватит на одно платье.',
        'Cloth enough for one dress.',
      ],
    ],
    [
      'ton',
      ['kelinlik toʻni', 'свадебный халат', 'wedding robe'],
      [540, 930],
      [1100, 1900],
      '44–46|48–50|52–54',
      [
        'Toʻy va kelinsalom uchun bayram toʻni.',
        'Праздничный халат для свадьбы и келин-салома.',
        'A festive robe for the wedding and the bride’s greeting.',
      ],
      true,
    ],
  ]),
  variants: ornament('abr', 'anor', 'bodom', 'oy', 'tumor', 'lola', 'ilonizi', 'qalampir'),
  finishes: [
    ['xonatlas', 'хан-атлас', 'khan-atlas silk'],
    ['adras', 'адрас', 'adras'],
    ['beqasam', 'бекасам', 'bekasam'],
    ['banoras', 'банорас', 'banoras'],
    ['baxmal', 'бархат', 'velvet'],
    ['paxta mato', 'хлопок', 'cotton'],
  ],
  technique: [
    [
      'Ipi abrbandlik usulida bogʻlab boʻyalgan, keyin dastgohda toʻqilgan.',
      'Нити окрашены перевязкой «абрбанд» и сотканы на станке.',
      'The threads are tie-dyed in the abrband way and then woven.',
    ],
    [
      'Margʻilon dastgohida toʻqilgan matodan tikilgan.',
      'Сшито из ткани, сотканной на маргиланском станке.',
      'Sewn from cloth woven on a Margilan loom.',
    ],
    [
      'Buyurtmada oʻlchamingizni yozsangiz, qaddingizga moslab tikamiz.',
      'Сообщите свои мерки, и мы подгоним вещь по фигуре.',
      'Send your measurements and we fit it to you.',
    ],
  ],
  care: [
    [
      'Sovuq suvda qoʻlda yuving, burab siqmang.',
      'Стирать вручную в холодной воде, не выкручивать.',
      'Wash by hand in cold water; do not wring.',
    ],
    [
      'Teskarisidan, nam holida dazmollang.',
      'Гладить с изнанки слегка влажным.',
      'Iron on the reverse while slightly damp.',
    ],
  ],
}
