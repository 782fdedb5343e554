import { type CategoryContent, things } from './shape'

export const dolls: CategoryContent = {
  code: 'dolls',
  name: ['Qoʻgʻirchoqlar', 'Куклы', 'Dolls'],
  titles: [
    ['“{variant}” {thing}, {finish}', '{thing} «{variant}», {finish}', '{thing} “{variant}”, {finish}'],
  ],
  things: things([
    [
      'latta-qogirchoq',
      ['latta qoʻgʻirchoq', 'тряпичная кукла', 'rag doll'],
      [65, 150],
      [150, 280],
      '25 sm|32 sm|40 sm',
      [
        'Yumshoq, ichi paxta: kichkintoylar ham oʻynaydi.',
        'Мягкая, с хлопковой набивкой, подходит и малышам.',
        'Soft and cotton-filled, fit for little ones too.',
      ],
    ],
    [
      'qolqop-qogirchoq',
      ['qoʻlqop-qoʻgʻirchoq', 'перчаточная кукла', 'glove puppet'],
      [55, 120],
      [90, 150],
      '26 sm',
      [
        'Uy teatri uchun: uch barmoq bilan boshqariladi.',
        'Для домашнего театра, управляется тремя пальцами.',
        'For a theatre at home, worked with three fingers.',
      ],
    ],
    [
      'bezak-qogirchoq',
      ['bezak qoʻgʻirchoq', 'интерьерная кукла', 'display doll'],
      [190, 480],
      [300, 520],
      '35 sm|42 sm',
      [
        'Yogʻoch taglikda turadi, libosi yechilmaydi.',
        'Стоит на деревянной подставке, наряд не снимается.',
        'It stands on a wooden base; the costume is sewn on.',
      ],
      true,
    ],
    [
      'papye-mashe',
      ['papye-mashe qoʻgʻirchoq', 'кукла из папье-маше', 'papier-mâché figure'],
      [120, 320],
      [200, 380],
      '20 sm|28 sm',
      [
        'Boshi papye-mashedan, yuzi moʻyqalamda chizilgan.',
        'Голова из папье-маше, лицо расписано кистью.',
        'The head is papier-mâché, the face painted by brush.',
      ],
    ],
    [
      'oila',
      ['kichik qoʻgʻirchoqlar oilasi', 'семья маленьких кукол', 'family of small dolls'],
      [140, 290],
      [180, 300],
      '10 sm|12 sm',
      [
        'Besh kishilik oila: bobo, buvi, ota-ona va bola.',
        'Семья из пяти: дедушка, бабушка, родители и ребёнок.',
        'A family of five: grandparents, parents and a child.',
      ],
    ],
    [
      'ip-qogirchoq',
      ['ipli qoʻgʻirchoq', 'кукла-марионетка', 'string puppet'],
      [210, 460],
      [350, 600],
      '38 sm|45 sm',
      [
        'Oʻnta ipli, sahna qoʻgʻirchogʻi.',
        'Сценическая марионетка на десяти нитях.',
        'A stage puppet on ten strings.',
      ],
      true,
    ],
    [
      'kalit-qogirchoq',
      ['qoʻgʻirchoqli kalit bezagi', 'брелок-куколка', 'doll key charm'],
      [25, 58],
      [20, 40],
      '7 sm',
      [
        'Kichik sovgʻa: kalit yoki sumkaga taqiladi.',
        'Маленький подарок на ключи или сумку.',
        'A small gift for keys or a bag.',
      ],
    ],
    [
      'toqima-hayvon',
      ['toʻqima oʻyinchoq', 'вязаная игрушка', 'knitted toy'],
      [60, 140],
      [90, 180],
      '16 sm|22 sm',
      [
        'Ilmoqda toʻqilgan, koʻzlari kashta bilan tikilgan.',
        'Связана крючком, глаза вышиты.',
        'Crocheted, with embroidered eyes.',
      ],
    ],
  ]),
  variants: [
    {
      slug: 'nasriddin',
      name: ['Xoʻja Nasriddin', 'Ходжа Насреддин', 'Khoja Nasreddin'],
      about: [
        'Latifalar qahramoni: eshagi ham alohida sotiladi.',
        'Герой народных шуток; ослик продаётся отдельно.',
        'The hero of folk jokes; his donkey is sold apart.',
      ],
    },
    {
      slug: 'kelin',
      name: ['Kelinchak', 'Невеста', 'Bride'],
      about: [
        'Atlas koʻylak va oq roʻmoldagi kelin.',
        'Невеста в атласном платье и белом платке.',
        'A bride in atlas silk and a white scarf.',
      ],
    },
    {
      slug: 'kuyov',
      name: ['Kuyov', 'Жених', 'Bridegroom'],
      about: [
        'Toʻn kiygan, belbogʻ bogʻlagan yigit.',
        'Юноша в халате, подпоясанный платком.',
        'A young man in a robe with a sash.',
      ],
    },
    {
      slug: 'momo',
      name: ['Mehribon momo', 'Добрая бабушка', 'Kind grandmother'],
      about: [
        'Qoʻlida non savati bor buvijon.',
        'Бабушка с корзинкой лепёшек.',
        'A granny with a basket of bread.',
      ],
    },
    {
      slug: 'kulol',
      name: ['Kulol ota', 'Дедушка-гончар', 'Grandfather potter'],
      about: [
        'Tizzasida kichik koʻza ushlagan bobo.',
        'Дедушка с маленьким кувшином на коленях.',
        'An old man with a small jug on his knee.',
      ],
    },
    {
      slug: 'raqqosa',
      name: ['Lazgi raqqosasi', 'Танцовщица лазги', 'Lazgi dancer'],
      about: [
        'Xorazm raqsi harakatida turibdi.',
        'Замерла в движении хорезмского танца.',
        'Caught in a move of the Khorezm dance.',
      ],
    },
    {
      slug: 'boychechak',
      name: ['Boychechak', 'Подснежник', 'Snowdrop'],
      about: [
        'Bahor bayramining yashil libosli qahramoni.',
        'Персонаж весеннего праздника в зелёном наряде.',
        'A figure of the spring feast, dressed in green.',
      ],
    },
  ],
  finishes: [
    ['atlas libosda', 'в атласе', 'in atlas silk'],
    ['adras libosda', 'в адрасе', 'in adras'],
    ['kashtali libosda', 'в вышитом наряде', 'in embroidered dress'],
    ['beqasam toʻnda', 'в бекасаме', 'in striped bekasam'],
  ],
  technique: [
    [
      'Libosi mayda choklar bilan qoʻlda tikilgan.',
      'Наряд сшит вручную мелкими стежками.',
      'The costume is hand-sewn in small stitches.',
    ],
    [
      'Sochi jun ipdan, taqinchoqlari munchoqdan.',
      'Волосы из шерсти, украшения из бисера.',
      'The hair is wool, the jewellery beads.',
    ],
    [
      'Qoldiq matolardan tikilgan: hech narsa isrof boʻlmaydi.',
      'Сшито из лоскутов: ничего не пропадает.',
      'Sewn from off-cuts, so nothing is wasted.',
    ],
  ],
  care: [
    [
      'Nam mato bilan ehtiyotlab arting.',
      'Бережно протирать влажной тканью.',
      'Wipe gently with a damp cloth.',
    ],
    [
      'Uch yoshdan kichik bolalarga mayda qismlari sabab berilmasin.',
      'Есть мелкие детали: не для детей до трёх лет.',
      'Small parts: not for children under three.',
    ],
  ],
}
