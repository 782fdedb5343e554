import { type CategoryContent, things } from './shape'

export const leather: CategoryContent = {
  code: 'leather',
  name: ['Charm buyumlar', 'Изделия из кожи', 'Leather goods'],
  titles: [
    [
      '{variant} charm {thing}, {finish}',
      '{thing} из натуральной кожи, {variant}, {finish}',
      '{variant} leather {thing}, {finish}',
    ],
  ],
  things: things([
    [
      'hamyon',
      ['hamyon', 'кошелёк', 'wallet'],
      [130, 290],
      [90, 150],
      '10 × 12 sm|9 × 19 sm',
      [
        'Kartalar uchun oltita boʻlma, tanga uchun alohida joy.',
        'Шесть отделений для карт и место для монет.',
        'Six card slots and a place for coins.',
      ],
    ],
    [
      'kamar',
      ['kamar', 'ремень', 'belt'],
      [120, 260],
      [180, 300],
      '95 sm|105 sm|115 sm',
      ['Eni 3,5 sm, toʻqasi quyma.', 'Ширина 3,5 см, литая пряжка.', '3.5 cm wide with a cast buckle.'],
    ],
    [
      'sumka',
      ['yelka sumkasi', 'сумка через плечо', 'shoulder bag'],
      [390, 890],
      [600, 950],
      '24 × 30 sm|28 × 36 sm',
      [
        'Hujjat va planshet sigʻadi, tasmasi sozlanadi.',
        'Вмещает документы и планшет, ремень регулируется.',
        'Holds papers and a tablet; the strap adjusts.',
      ],
    ],
    [
      'pasport-jildi',
      ['pasport jildi', 'обложка для паспорта', 'passport cover'],
      [65, 130],
      [50, 80],
      '10 × 14 sm',
      [
        'Ichida bilet va karta uchun choʻntak bor.',
        'Внутри карман для билета и карты.',
        'With an inner pocket for a ticket and a card.',
      ],
    ],
    [
      'daftar',
      ['jildli daftar', 'блокнот в обложке', 'bound notebook'],
      [95, 210],
      [280, 420],
      '15 × 21 sm|11 × 16 sm',
      ['Ichki daftari almashtiriladi.', 'Внутренний блок меняется.', 'The inner book can be replaced.'],
    ],
    [
      'kalit-gilofi',
      ['kalitdon', 'ключница', 'key case'],
      [48, 98],
      [40, 70],
      '6 × 11 sm',
      ['Oltita kalit uchun ilgak.', 'Шесть крючков для ключей.', 'Hooks for six keys.'],
    ],
    [
      'kovush',
      ['kovush', 'ковуши – мягкие туфли', 'kovush slippers'],
      [210, 430],
      [450, 700],
      '37|38|39|40|41|42',
      [
        'Yumshoq uy kovushi, tagi ikki qavat.',
        'Мягкие домашние туфли на двойной подошве.',
        'Soft house shoes with a double sole.',
      ],
      true,
    ],
    [
      'pichoq-qini',
      ['pichoq qini', 'ножны', 'knife sheath'],
      [85, 190],
      [90, 160],
      '18 sm|24 sm',
      [
        'Chust va Andijon pichoqlariga mos qin.',
        'Ножны для чустских и андижанских ножей.',
        'A sheath that fits Chust and Andijan knives.',
      ],
    ],
    [
      'kozoynak-gilofi',
      ['koʻzoynak gʻilofi', 'футляр для очков', 'glasses case'],
      [70, 145],
      [70, 110],
      '8 × 17 sm',
      ['Qattiq asosli, ichi baxmal.', 'На жёсткой основе, внутри бархат.', 'Firm, with velvet inside.'],
    ],
    [
      'orindiq',
      ['kursi qoplamasi', 'накладка на табурет', 'stool cover'],
      [160, 320],
      [500, 800],
      '36 sm|40 sm',
      [
        'Kursiga bogʻlab qoʻyiladi, oson artiladi.',
        'Привязывается к табурету, легко протирается.',
        'It ties on to a stool and wipes clean.',
      ],
    ],
  ]),
  variants: [
    {
      slug: 'bosma',
      name: ['bosma naqshli', 'тиснёный узор', 'embossed'],
      about: [
        'Naqshi issiq qolip bilan bosilgan.',
        'Узор оттиснут горячим штампом.',
        'The pattern is pressed with a hot stamp.',
      ],
    },
    {
      slug: 'oyma',
      name: ['oʻyma naqshli', 'резной узор', 'carved'],
      about: [
        'Naqshi pichoqchada oʻyilgan, ostidan boshqa rang koʻrinadi.',
        'Узор вырезан, из-под него виден другой цвет.',
        'The pattern is cut to show another colour below.',
      ],
    },
    {
      slug: 'silliq',
      name: ['silliq', 'гладкая кожа', 'plain'],
      about: [
        'Bezaksiz, charmning oʻz chiroyi koʻrinib turadi.',
        'Без украшений: видна красота самой кожи.',
        'No ornament: the leather speaks for itself.',
      ],
    },
    {
      slug: 'kashtali',
      name: ['kashtali', 'с вышивкой', 'embroidered'],
      about: [
        'Chetiga ipak bilan kashta tikilgan.',
        'По краю вышито шёлком.',
        'Silk embroidery runs along the edge.',
      ],
    },
    {
      slug: 'orilgan',
      name: ['oʻrilgan', 'плетёная кромка', 'braided edge'],
      about: [
        'Cheti ingichka charm tasma bilan oʻrilgan.',
        'Край оплетён тонким кожаным шнуром.',
        'The edge is braided with a thin leather cord.',
      ],
    },
  ],
  finishes: [
    ['jigarrang', 'коричневый цвет', 'brown'],
    ['qora', 'чёрный цвет', 'black'],
    ['konyak rang', 'коньячный цвет', 'cognac'],
    ['toʻq qizil', 'бордовый цвет', 'burgundy'],
    ['qum rang', 'песочный цвет', 'sand'],
    ['toʻq yashil', 'тёмно-зелёный цвет', 'dark green'],
  ],
  technique: [
    [
      'Mol charmidan, oʻsimlik oshlovida tayyorlangan.',
      'Из говяжьей кожи растительного дубления.',
      'Made of vegetable-tanned cowhide.',
    ],
    [
      'Mumlangan ip bilan ikki ignada qoʻlda tikilgan.',
      'Сшито вручную вощёной нитью в две иглы.',
      'Saddle-stitched by hand with waxed thread.',
    ],
    ['Chetlari mum bilan silliqlangan.', 'Края отполированы воском.', 'The edges are burnished with wax.'],
  ],
  care: [
    [
      'Yilda ikki marta charm moyi surting.',
      'Дважды в год смазывать маслом для кожи.',
      'Oil it twice a year.',
    ],
    [
      'Hoʻl boʻlsa, isitkichdan uzoqda quriting.',
      'Намокшее сушить вдали от батареи.',
      'If wet, dry it away from a heater.',
    ],
  ],
}
