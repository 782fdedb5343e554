import type { Text } from './shape'

export interface CategoryGroup {
  code: string
  name: Text
  about: Text
  /** Codes of the categories in it, each with what its page says. */
  holds: readonly (readonly [code: string, about: Text])[]
}

/** In the order of the catalogue. */
export const categoryTree: readonly CategoryGroup[] = [
  {
    code: 'home',
    name: ['Uy va dasturxon', 'Для дома и стола', 'Home and table'],
    about: [
      'Dasturxonga, devorga va polga: uyda har kuni ishlatiladigan qoʻl mehnati.',
      'На стол, на стену и на пол: ручная работа, которой пользуются каждый день.',
      'For the table, the wall and the floor: handwork that is used every day.',
    ],
    holds: [
      [
        'suzani',
        [
          'Soʻzana va kashta buyumlari: har bir gulning oʻz maʼnosi bor, naqsh qoʻlda tikiladi.',
          'Сюзане и вышивка: у каждого цветка есть значение, узор шьют руками.',
          'Suzani and embroidery: every flower has a meaning, and every pattern is sewn by hand.',
        ],
      ],
      [
        'ceramics',
        [
          'Lagan, piyola, koʻza: mahalliy loydan charxda yasalgan va qoʻlda naqshlangan idishlar.',
          'Ляганы, пиалы, кувшины: посуда из местной глины, сделанная на круге и расписанная руками.',
          'Platters, tea bowls and jugs: local clay, thrown on the wheel and painted by hand.',
        ],
      ],
      [
        'carpets',
        [
          'Gilam, sholcha, kigiz: jundan toʻqilgan va bosilgan, oʻlchami har xil.',
          'Ковры, паласы, кошма: тканые и валяные из шерсти, разных размеров.',
          'Carpets, flatweaves and felt: woven and felted of wool, in many sizes.',
        ],
      ],
      [
        'textiles',
        [
          'Koʻrpacha, dasturxon, sochiq: xona va oshxona uchun mato buyumlar.',
          'Курпачи, скатерти, полотенца: текстиль для комнаты и кухни.',
          'Quilts, tablecloths and towels: cloth for the room and the kitchen.',
        ],
      ],
      [
        'basketry',
        [
          'Tol, qamish va poyadan toʻqilgan savat, taglik va qutilar.',
          'Корзины, подставки и шкатулки, сплетённые из лозы, камыша и соломки.',
          'Baskets, mats and boxes woven of willow, reed and straw.',
        ],
      ],
    ],
  },
  {
    code: 'clothing',
    name: ['Kiyim va taqinchoq', 'Одежда и украшения', 'Clothing and jewellery'],
    about: [
      'Kiyiladigan va taqiladigan buyumlar: oʻlchami va matosi har bir sahifada yozilgan.',
      'То, что носят: размер и ткань указаны на странице каждой вещи.',
      'Things to wear: the page of each one says its size and its cloth.',
    ],
    holds: [
      [
        'dress',
        [
          'Atlas, adras va beqasamdan koʻylak, chopon, toʻn va roʻmollar.',
          'Платья, чапаны и платки из атласа, адраса и бекасама.',
          'Dresses, robes and scarves of atlas, adras and bekasam.',
        ],
      ],
      [
        'knitwear',
        [
          'Jun, tivit va paxtadan toʻqilgan iliq kiyimlar.',
          'Тёплые вещи, связанные из шерсти, пуха и хлопка.',
          'Warm things, knitted of wool, down and cotton.',
        ],
      ],
      [
        'jewellery',
        [
          'Kumush, mis va tosh bilan ishlangan zirak, bilaguzuk va marjonlar.',
          'Серьги, браслеты и бусы из серебра, меди и камня.',
          'Earrings, bracelets and beads of silver, copper and stone.',
        ],
      ],
      [
        'leather',
        [
          'Charmdan tikilgan hamyon, kamar, sumka va poyabzal.',
          'Кошельки, ремни, сумки и обувь, сшитые из кожи.',
          'Wallets, belts, bags and shoes, sewn of leather.',
        ],
      ],
    ],
  },
  {
    code: 'gifts',
    name: ['Oʻyinchoq va sovgʻalar', 'Игрушки и подарки', 'Toys and gifts'],
    about: [
      'Bolaga va mehmonga: oʻynaladigan, saqlanadigan va yoziladigan buyumlar.',
      'Ребёнку и гостю: чем играть, что хранить и на чём писать.',
      'For a child and for a guest: things to play with, to keep and to write on.',
    ],
    holds: [
      [
        'toys',
        [
          'Yogʻochdan yasalgan oʻyinchoqlar: silliqlangan, zararsiz boʻyoq bilan.',
          'Деревянные игрушки: отшлифованы, краска безвредна.',
          'Wooden toys: sanded smooth, with harmless paint.',
        ],
      ],
      [
        'dolls',
        [
          'Milliy libosdagi qoʻgʻirchoqlar: oʻynash va bezak uchun.',
          'Куклы в национальной одежде: для игры и для полки.',
          'Dolls in national dress, to play with and to show.',
        ],
      ],
      [
        'paper',
        [
          'Tut qogʻozidan otkritka, daftar, albom va qutilar.',
          'Открытки, тетради, альбомы и коробки из бумаги шелковицы.',
          'Cards, notebooks, albums and boxes of mulberry paper.',
        ],
      ],
    ],
  },
]
