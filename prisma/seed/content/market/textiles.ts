import { ornament } from './ornaments'
import { type CategoryContent, things } from './shape'

export const textiles: CategoryContent = {
  code: 'textiles',
  name: ['Uy toʻqimachiligi', 'Домашний текстиль', 'Home textiles'],
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
      'korpacha',
      ['koʻrpacha', 'курпача – стёганый матрасик', 'korpacha quilt'],
      [190, 420],
      [1800, 3200],
      '70 × 180 sm|80 × 200 sm',
      [
        'Mehmon kutish uchun paxtali koʻrpacha.',
        'Стёганая подстилка на хлопке для приёма гостей.',
        'A cotton-filled quilt to seat guests.',
      ],
    ],
    [
      'korpa',
      ['qavima koʻrpa', 'стёганое одеяло', 'quilted blanket'],
      [380, 880],
      [2200, 3800],
      '150 × 200 sm|180 × 220 sm',
      [
        'Qoʻlda qavilgan, yengil va issiq.',
        'Простёгано вручную, лёгкое и тёплое.',
        'Quilted by hand, light and warm.',
      ],
      true,
    ],
    [
      'dasturxon',
      ['dasturxon', 'скатерть', 'tablecloth'],
      [140, 340],
      [400, 800],
      '140 × 180 sm|150 × 220 sm',
      [
        'Olti–sakkiz kishilik stol uchun.',
        'На стол для шести–восьми человек.',
        'For a table of six to eight.',
      ],
    ],
    [
      'sochiq',
      ['oshxona sochigʻi', 'кухонное полотенце', 'kitchen towel'],
      [28, 65],
      [100, 180],
      '40 × 70 sm|45 × 75 sm',
      [
        'Namni yaxshi oladi, iz qoldirmaydi.',
        'Хорошо впитывает и не оставляет следов.',
        'It dries well and leaves no marks.',
      ],
    ],
    [
      'parda',
      ['parda', 'штора', 'curtain'],
      [260, 620],
      [900, 1700],
      '140 × 250 sm|150 × 270 sm',
      [
        'Bir dona parda, yorugʻlikni mayin oʻtkazadi.',
        'Одна штора, мягко пропускает свет.',
        'One curtain that lets light in softly.',
      ],
      true,
    ],
    [
      'yostiq',
      ['bolish jildi', 'наволочка', 'pillowcase'],
      [48, 115],
      [120, 200],
      '50 × 70 sm|60 × 60 sm',
      ['Paxta matodan, har kuni ishlatishga.', 'Из хлопка, на каждый день.', 'In cotton, for every day.'],
    ],
    [
      'choynakposh',
      ['choynak yopqichi', 'грелка на чайник', 'tea cosy'],
      [58, 125],
      [120, 200],
      '25 × 30 sm',
      ['Choyni bir soat issiq tutadi.', 'Держит чай горячим целый час.', 'It keeps tea hot for an hour.'],
    ],
    [
      'fartuk',
      ['oshxona peshbandi', 'фартук', 'apron'],
      [75, 160],
      [180, 280],
      '70 × 85 sm',
      [
        'Ikki choʻntakli, tasmasi sozlanadi.',
        'Два кармана, лямка регулируется.',
        'Two pockets and an adjustable strap.',
      ],
    ],
    [
      'qolqop',
      ['oshxona qoʻlqopi', 'прихватка-рукавица', 'oven mitt'],
      [32, 70],
      [80, 130],
      '18 × 30 sm',
      [
        'Ikki qavat paxtali, qoʻlni kuydirmaydi.',
        'Два слоя ваты, рука не обожжётся.',
        'Two padded layers protect the hand.',
      ],
    ],
    [
      'quroq-panno',
      ['quroq panno', 'лоскутное панно', 'patchwork hanging'],
      [210, 540],
      [450, 800],
      '60 × 60 sm|80 × 100 sm',
      [
        'Quroq – qirq parchadan bir butun.',
        'Курок — единое целое из сорока лоскутов.',
        'Quroq makes one whole of forty scraps.',
      ],
    ],
  ]),
  variants: ornament('abr', 'tumor', 'girih', 'anor', 'oy', 'yulduz', 'bodom', 'ilonizi'),
  finishes: [
    ['adras', 'адрас', 'adras'],
    ['paxta', 'хлопок', 'cotton'],
    ['chit', 'набивной ситец', 'block-printed cotton'],
    ['zigʻir mato', 'лён', 'linen'],
    ['quroq', 'лоскутная техника', 'patchwork'],
  ],
  technique: [
    [
      'Naqshi yogʻoch qolip bilan qoʻlda bosilgan.',
      'Узор набит вручную деревянным штампом.',
      'The pattern is block-printed by hand.',
    ],
    [
      'Choklari ikki qator, koʻp yuvishga chidaydi.',
      'Двойные швы выдерживают много стирок.',
      'Double seams stand many washes.',
    ],
    ['Ichiga mahalliy paxta solingan.', 'Внутри местный хлопок.', 'Filled with local cotton.'],
  ],
  care: [
    ['40 darajada yuvish mumkin.', 'Можно стирать при 40 °C.', 'Wash at up to 40 °C.'],
    ['Birinchi yuvishda alohida yuving.', 'Первый раз стирать отдельно.', 'Wash separately the first time.'],
  ],
}
