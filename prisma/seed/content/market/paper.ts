import { ornament } from './ornaments'
import { type CategoryContent, things } from './shape'

export const paper: CategoryContent = {
  code: 'paper',
  name: ['Qogʻoz va otkritkalar', 'Бумага и открытки', 'Paper and cards'],
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
      'otkritka',
      ['otkritka', 'открытка', 'greeting card'],
      [12, 28],
      [15, 30],
      '10 × 15 sm|12 × 17 sm',
      [
        'Ichi toza: tilagingizni oʻzingiz yozasiz.',
        'Внутри чисто: пожелание напишете сами.',
        'Blank inside for your own words.',
      ],
    ],
    [
      'otkritkalar',
      ['oltita otkritka toʻplami', 'набор из шести открыток', 'set of six cards'],
      [55, 115],
      [100, 160],
      '10 × 15 sm',
      [
        'Olti xil naqsh, konvertlari bilan.',
        'Шесть разных узоров, с конвертами.',
        'Six designs with envelopes.',
      ],
    ],
    [
      'daftar',
      ['qoʻlda muqovalangan daftar', 'блокнот ручного переплёта', 'hand-bound notebook'],
      [60, 140],
      [180, 320],
      '15 × 21 sm|11 × 15 sm',
      [
        '80 varaq, tikib muqovalangan, 180 daraja ochiladi.',
        '80 листов, сшитый переплёт раскрывается на 180 градусов.',
        '80 leaves, sewn so that it opens flat.',
      ],
    ],
    [
      'albom',
      ['surat albomi', 'фотоальбом', 'photo album'],
      [150, 320],
      [600, 950],
      '25 × 25 sm|30 × 30 sm',
      [
        '30 qattiq varaq, suratlar burchakcha bilan oʻrnatiladi.',
        '30 плотных листов, снимки крепятся уголками.',
        '30 stiff leaves with photo corners.',
      ],
    ],
    [
      'panno',
      ['qogʻoz panno', 'панно из бумаги', 'paper picture'],
      [110, 320],
      [500, 900],
      '30 × 40 sm|40 × 50 sm',
      ['Ramkada, shisha ostida.', 'В раме под стеклом.', 'Framed under glass.'],
    ],
    [
      'quti',
      ['sovgʻa qutisi', 'подарочная коробка', 'gift box'],
      [28, 70],
      [90, 180],
      '15 × 15 sm|20 × 20 sm',
      [
        'Qopqogʻi mahkam yopiladi, qayta ishlatiladi.',
        'Плотная крышка, коробка служит не один раз.',
        'A close lid; it can be used again.',
      ],
    ],
    [
      'taklifnoma',
      ['toʻy taklifnomasi', 'свадебное приглашение', 'wedding invitation'],
      [14, 32],
      [20, 35],
      '12 × 18 sm',
      [
        'Matnni toʻrt tilda yozib beramiz, eng kami 20 dona.',
        'Текст на любом из четырёх языков, от 20 штук.',
        'The text in any of four languages, from 20 pieces.',
      ],
      true,
    ],
    [
      'xatchop',
      ['xatchoʻp', 'закладка', 'bookmark'],
      [10, 24],
      [8, 15],
      '4 × 18 sm',
      ['Uchiga ipak popuk taqilgan.', 'С шёлковой кисточкой.', 'With a silk tassel.'],
    ],
    [
      'taqvim',
      ['devor taqvimi', 'настенный календарь', 'wall calendar'],
      [48, 98],
      [250, 400],
      '21 × 30 sm|30 × 42 sm',
      [
        'Oʻn ikki oy – oʻn ikki naqsh.',
        'Двенадцать месяцев — двенадцать узоров.',
        'Twelve months, twelve patterns.',
      ],
    ],
    [
      'chiroq',
      ['qogʻoz chiroq', 'бумажный светильник', 'paper lantern'],
      [85, 190],
      [180, 320],
      '25 sm|32 sm',
      [
        'Yigʻilib, tekis qutida keladi.',
        'Складывается, приходит в плоской коробке.',
        'It folds and comes in a flat box.',
      ],
    ],
  ]),
  variants: ornament('islimi', 'girih', 'anor', 'tovus', 'chinor', 'yulduz', 'lola', 'gul'),
  finishes: [
    ['Samarqand qogʻozi', 'самаркандская бумага', 'Samarkand paper'],
    ['tut qogʻozi', 'бумага из шелковицы', 'mulberry paper'],
    ['zarhal', 'с позолотой', 'gilded'],
    ['suv boʻyoq', 'акварель', 'watercolour'],
    ['marmar qogʻoz', 'мраморная бумага', 'marbled paper'],
    ['qirqma', 'вырезка', 'cut-out'],
  ],
  technique: [
    [
      'Qogʻozi tut poʻstlogʻidan qoʻlda quyilgan va chigʻanoq bilan silliqlangan.',
      'Бумага отлита вручную из коры шелковицы и отполирована раковиной.',
      'The paper is hand-made from mulberry bark and polished with a shell.',
    ],
    [
      'Naqshi miniatyura moʻyqalamida chizilgan.',
      'Узор написан кистью для миниатюры.',
      'The pattern is painted with a miniature brush.',
    ],
    [
      'Skalpel bilan bitta varaqdan qirqilgan.',
      'Вырезано скальпелем из одного листа.',
      'Cut with a scalpel from a single sheet.',
    ],
  ],
  care: [
    ['Namdan va quyoshdan saqlang.', 'Беречь от влаги и солнца.', 'Keep from damp and sun.'],
    [
      'Qattiq konvertda joʻnatiladi, bukilmaydi.',
      'Отправляется в жёстком конверте, не помнётся.',
      'Sent in a stiff envelope so that it does not bend.',
    ],
  ],
}
