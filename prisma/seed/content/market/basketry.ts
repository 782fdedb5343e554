import { type CategoryContent, things } from './shape'

export const basketry: CategoryContent = {
  code: 'basketry',
  name: ['Savat va toʻqima buyumlar', 'Плетёные изделия', 'Basketry'],
  titles: [['{variant} {thing}, {finish}', '{thing}, {variant}, {finish}', '{thing}, {variant}, {finish}']],
  things: things([
    [
      'savat',
      ['savat', 'корзина', 'basket'],
      [75, 190],
      [450, 900],
      '30 sm|36 sm|42 sm',
      [
        'Bozorga va bogʻga: dastasi mustahkam.',
        'Для базара и сада, с прочной ручкой.',
        'For market and garden, with a strong handle.',
      ],
    ],
    [
      'nonsavat',
      ['non savati', 'хлебница', 'bread basket'],
      [55, 130],
      [220, 420],
      '26 sm|32 sm',
      [
        'Issiq non terlamaydi, tagi teshikli.',
        'Горячий хлеб не отсыревает: дно с просветами.',
        'Hot bread stays crisp: the base lets air through.',
      ],
    ],
    [
      'kir-savati',
      ['kir savati', 'корзина для белья', 'laundry basket'],
      [180, 360],
      [1400, 2300],
      '40 × 55 sm|45 × 60 sm',
      [
        'Qopqoqli, ichida paxta xaltasi bor.',
        'С крышкой и хлопковым мешком внутри.',
        'With a lid and a cotton bag inside.',
      ],
    ],
    [
      'oyinchoq-savati',
      ['oʻyinchoq savati', 'корзина для игрушек', 'toy basket'],
      [110, 230],
      [700, 1200],
      '35 × 30 sm',
      [
        'Yumshoq chetli, bolaning boʻyiga mos.',
        'С мягким краем, по росту ребёнка.',
        'With a soft rim, at a child’s height.',
      ],
    ],
    [
      'gultuvak',
      ['gultuvak savati', 'кашпо', 'plant basket'],
      [60, 150],
      [300, 550],
      '18 sm|22 sm|26 sm',
      [
        'Ichiga suv oʻtmaydigan idish qoʻyilgan.',
        'Внутри непромокаемая вставка.',
        'With a waterproof insert.',
      ],
    ],
    [
      'supurgi',
      ['bezakli supurgi', 'декоративный веник', 'decorative broom'],
      [25, 60],
      [150, 300],
      '35 sm|45 sm',
      [
        'Sopi rangli ip bilan oʻralgan, chang tozalashga qulay.',
        'Ручка обмотана цветной нитью, удобно сметать пыль.',
        'The handle is bound in coloured thread; good for dusting.',
      ],
    ],
    [
      'boyra',
      ['boʻyra', 'циновка буйра', 'reed mat'],
      [90, 240],
      [900, 1800],
      '100 × 150 sm|120 × 200 sm',
      [
        'Yozda ayvonga toʻshaladi, salqin tutadi.',
        'Летом стелют на веранде, она даёт прохладу.',
        'Laid on the veranda in summer to keep cool.',
      ],
    ],
    [
      'issiq-taglik',
      ['issiq idish tagligi', 'подставка под горячее', 'trivet'],
      [22, 48],
      [60, 120],
      '18 sm|22 sm',
      ['Qozon va choynak ostiga qoʻyiladi.', 'Под казан и чайник.', 'For a pot or a teapot.'],
    ],
    [
      'abajur',
      ['toʻqima abajur', 'плетёный абажур', 'woven lampshade'],
      [160, 340],
      [400, 750],
      '30 sm|40 sm',
      [
        'Yorugʻligi mayin, shiftga naqsh tushiradi.',
        'Даёт мягкий свет и рисунок на потолке.',
        'It gives a soft light and a pattern on the ceiling.',
      ],
      true,
    ],
    [
      'quticha',
      ['qopqoqli quticha', 'шкатулка с крышкой', 'lidded box'],
      [48, 115],
      [150, 320],
      '14 sm|18 sm',
      [
        'Tikuv anjomlari yoki taqinchoqlar uchun.',
        'Для швейных мелочей или украшений.',
        'For sewing items or jewellery.',
      ],
    ],
  ]),
  variants: [
    {
      slug: 'ochiq',
      name: ['ochiq toʻqilgan', 'ажурное плетение', 'openwork weave'],
      about: [
        'Ochiq toʻqilgani uchun yengil va shamollaydi.',
        'Ажурное плетение лёгкое и дышит.',
        'The open weave is light and airy.',
      ],
    },
    {
      slug: 'zich',
      name: ['zich toʻqilgan', 'плотное плетение', 'close weave'],
      about: [
        'Zich toʻqilgan, shaklini yillab saqlaydi.',
        'Плотное плетение годами держит форму.',
        'The close weave keeps its shape for years.',
      ],
    },
    {
      slug: 'orama',
      name: ['oʻrama chetli', 'с витой кромкой', 'with a twisted rim'],
      about: [
        'Cheti oʻrama qilib bogʻlangan.',
        'Край закреплён витой кромкой.',
        'The rim is finished with a twist.',
      ],
    },
    {
      slug: 'rangli',
      name: ['rangli yoʻlli', 'с цветной полосой', 'with a coloured band'],
      about: [
        'Rangli yoʻli piyoz poʻsti va roʻyanda boʻyalgan.',
        'Цветная полоса окрашена луковой шелухой и мареной.',
        'The band is dyed with onion skin and madder.',
      ],
    },
    {
      slug: 'shaxmat',
      name: ['shaxmat toʻqimali', 'шахматное плетение', 'checked weave'],
      about: [
        'Shaxmat toʻqima och va toʻq novdadan.',
        'Шахматное плетение из светлого и тёмного прута.',
        'Checked in light and dark rods.',
      ],
    },
  ],
  finishes: [
    ['tol novdasi', 'ивовая лоза', 'willow'],
    ['qamish', 'камыш', 'reed'],
    ['bugʻdoy poyasi', 'пшеничная солома', 'wheat straw'],
    ['tut novdasi', 'прут шелковицы', 'mulberry rods'],
    ['jut ip', 'джут', 'jute'],
  ],
  technique: [
    [
      'Novdalar kuzda terilib, bugʻlab yumshatilgan.',
      'Прут срезан осенью и распарен.',
      'The rods are cut in autumn and steamed soft.',
    ],
    [
      'Qoʻlda toʻqilgan, mixsiz va yelimsiz.',
      'Сплетено вручную, без гвоздей и клея.',
      'Woven by hand without nails or glue.',
    ],
    [
      'Uchlari ichkariga yashirilgan, kiyimga ilinmaydi.',
      'Концы спрятаны внутрь и не цепляются.',
      'The ends are tucked in and do not catch.',
    ],
  ],
  care: [
    [
      'Changini choʻtka bilan oling, vaqti-vaqti bilan suv purkang.',
      'Пыль снимать щёткой, иногда опрыскивать водой.',
      'Brush off the dust and mist with water now and then.',
    ],
    ['Quyosh tigʻida uzoq qoldirmang.', 'Не держать долго на солнце.', 'Do not leave long in full sun.'],
  ],
}
