import { ornament } from './ornaments'
import { type CategoryContent, things } from './shape'

export const suzani: CategoryContent = {
  code: 'suzani',
  name: ['Soʻzana va kashta', 'Сюзане и вышивка', 'Suzani and embroidery'],
  titles: [
    [
      '“{variant}” naqshli {thing}, {finish}',
      '{thing} с узором «{variant}», {finish}',
      '{thing} with {variant} pattern, {finish}',
    ],
    ['{thing} – “{variant}”, {finish}', '{thing} «{variant}», {finish}', '{thing}, {variant}, {finish}'],
  ],
  things: things([
    [
      'devor-sozanasi',
      ['devor soʻzanasi', 'настенное сюзане', 'wall suzani'],
      [560, 930],
      [1400, 2600],
      '150 × 220 sm|170 × 240 sm|120 × 180 sm',
      [
        'Toʻrga osiladigan katta soʻzana: chetida hoshiya, oʻrtasida gullar.',
        'Большое сюзане на стену: кайма по краю и цветы в середине.',
        'A large suzani for the wall, with a border and flowers in the middle.',
      ],
      true,
    ],
    [
      'kichik-sozana',
      ['kichik soʻzana', 'малое сюзане', 'small suzani'],
      [380, 920],
      [350, 700],
      '60 × 90 sm|70 × 100 sm',
      [
        'Kichik xonaga yoki ramkaga mos soʻzana.',
        'Сюзане для небольшой комнаты или под раму.',
        'A suzani that suits a small room or a frame.',
      ],
    ],
    [
      'yostiq-jildi',
      ['kashtali yostiq jildi', 'вышитая наволочка на подушку', 'embroidered cushion cover'],
      [120, 260],
      [180, 320],
      '45 × 45 sm|40 × 60 sm|50 × 50 sm',
      [
        'Orqa tomoni sidirgʻa, yashirin zanjirli tugma bilan yopiladi.',
        'Задняя сторона гладкая, закрывается на потайную молнию.',
        'The back is plain and closes with a hidden zip.',
      ],
    ],
    [
      'doppi',
      ['doʻppi', 'тюбетейка', 'doppi skullcap'],
      [90, 230],
      [80, 120],
      '56 sm|57 sm|58 sm|59 sm',
      [
        'Toʻrt qirrali doʻppi, ichi paxta astarli, shaklini yaxshi saqlaydi.',
        'Четырёхгранная тюбетейка на хлопковой подкладке, хорошо держит форму.',
        'A four-sided cap with cotton lining that keeps its shape.',
      ],
    ],
    [
      'sumka',
      ['kashtali sumka', 'вышитая сумка', 'embroidered bag'],
      [165, 340],
      [350, 550],
      '35 × 38 sm|30 × 34 sm',
      [
        'Yelkaga osiladigan sumka: ichida ikkita choʻntak, tubi mustahkamlangan.',
        'Сумка на плечо: два кармана внутри, усиленное дно.',
        'A shoulder bag with two inner pockets and a firm base.',
      ],
    ],
    [
      'dasturxon-yolakchasi',
      ['kashtali yoʻlakcha', 'вышитая дорожка на стол', 'embroidered table runner'],
      [190, 430],
      [250, 450],
      '40 × 140 sm|40 × 180 sm',
      [
        'Stol yoki sandiq ustiga toʻshaladi, ikki uchi popukli.',
        'Дорожка на стол или сундук, с кистями на концах.',
        'A runner for a table or chest, with tassels at both ends.',
      ],
    ],
    [
      'hamyon',
      ['kashtali hamyoncha', 'вышитый кошелёк', 'embroidered purse'],
      [58, 120],
      [60, 110],
      '12 × 18 sm|10 × 14 sm',
      [
        'Telefon yoki mayda buyumlar uchun qulay hamyoncha.',
        'Удобен для телефона и мелочей.',
        'Handy for a phone and small items.',
      ],
    ],
    [
      'oynaxalta',
      ['oynaxalta', 'ойнахалта – мешочек для зеркала', 'oynakhalta mirror bag'],
      [110, 230],
      [90, 160],
      '22 × 24 sm',
      [
        'Qadimda kelinlar oyna saqlagan xaltacha, bugun devor bezagi ham boʻladi.',
        'В таком мешочке невеста хранила зеркало; сегодня им украшают и стену.',
        'Brides once kept a mirror in it; today it also dresses a wall.',
      ],
    ],
    [
      'belbog',
      ['kashtali belbogʻ', 'вышитый поясной платок', 'embroidered sash'],
      [180, 360],
      [200, 300],
      '90 × 90 sm|100 × 100 sm',
      [
        'Toʻy va bayramda toʻn ustidan bogʻlanadi.',
        'Повязывают поверх халата на свадьбу и праздник.',
        'Tied over a robe at weddings and feasts.',
      ],
    ],
    [
      'kozoynak-gilofi',
      ['koʻzoynak gʻilofi', 'футляр для очков', 'spectacle case'],
      [55, 98],
      [40, 70],
      '9 × 18 sm',
      [
        'Yumshoq astarli gʻilof oynani tirnalishdan saqlaydi.',
        'Мягкая подкладка бережёт стёкла от царапин.',
        'The soft lining keeps the lenses from scratches.',
      ],
    ],
  ]),
  variants: ornament('anor', 'bodom', 'oy', 'lola', 'gul', 'qalampir', 'ilonizi', 'islimi'),
  finishes: [
    ['ipak ip, paxta mato', 'шёлк по хлопку', 'silk on cotton'],
    ['qirmizi ipak', 'алый шёлк', 'crimson silk'],
    ['koʻk va oq ipak', 'синий и белый шёлк', 'blue and white silk'],
    ['adras matoda', 'по адрасу', 'on adras cloth'],
    ['tabiiy boʻyoq', 'природные красители', 'natural dyes'],
  ],
  technique: [
    [
      'Bosma chokida qoʻlda tikilgan, orqa tomoni ham ozoda.',
      'Вышито вручную швом босма, изнанка тоже аккуратная.',
      'Hand-stitched in bosma, and neat on the back as well.',
    ],
    [
      'Yoʻrma chokida ilmoqli igna bilan tikilgan.',
      'Вышито тамбурным швом «йурма».',
      'Worked in yurma, the local chain stitch.',
    ],
    [
      'Naqsh avval qalamda chizilib, keyin ipak bilan toʻldirilgan.',
      'Рисунок сначала нанесён калямом, потом заполнен шёлком.',
      'The pattern is drawn by pen first and then filled with silk.',
    ],
  ],
  care: [
    [
      'Sovuq suvda qoʻlda yuving, soyada quriting.',
      'Стирать вручную в холодной воде, сушить в тени.',
      'Wash by hand in cold water and dry in the shade.',
    ],
    [
      'Quruq tozalash tavsiya etiladi, teskarisidan dazmollang.',
      'Лучше химчистка; гладить с изнанки.',
      'Dry cleaning is best; iron on the reverse.',
    ],
  ],
}
