import { ornament } from './ornaments'
import { type CategoryContent, things } from './shape'

export const ceramics: CategoryContent = {
  code: 'ceramics',
  name: ['Kulolchilik', 'Керамика', 'Ceramics'],
  titles: [
    [
      '“{variant}” naqshli {thing}, {finish}',
      '{thing} с узором «{variant}», {finish}',
      '{thing} with {variant} pattern, {finish}',
    ],
    ['{thing}, {finish}, “{variant}”', '{thing}, {finish}, «{variant}»', '{thing} in {finish}, {variant}'],
  ],
  things: things([
    [
      'lagan',
      ['lagan', 'ляган', 'lagan platter'],
      [140, 420],
      [1400, 2900],
      '32 sm|36 sm|42 sm',
      [
        'Palov va somsa tortiladigan keng lagan, devorga ham osiladi: orqasida halqasi bor.',
        'Широкое блюдо для плова и самсы; сзади есть петля, можно повесить на стену.',
        'A wide platter for plov and samsa; a loop on the back lets it hang on a wall.',
      ],
    ],
    [
      'piyola',
      ['piyola', 'пиала', 'tea bowl'],
      [28, 65],
      [160, 240],
      '200 ml|250 ml',
      [
        'Choy uchun piyola: labi yupqa, qoʻlni kuydirmaydi.',
        'Пиала для чая: тонкий край, не обжигает руку.',
        'A tea bowl with a fine rim that does not burn the hand.',
      ],
    ],
    [
      'piyolalar',
      ['oltita piyola toʻplami', 'набор из шести пиал', 'set of six tea bowls'],
      [170, 340],
      [1200, 1500],
      '200 ml',
      [
        'Mehmon uchun oltita bir xil piyola, mustahkam qutida.',
        'Шесть одинаковых пиал для гостей в прочной коробке.',
        'Six matching bowls for guests, packed in a firm box.',
      ],
    ],
    [
      'choynak',
      ['choynak', 'чайник', 'teapot'],
      [110, 240],
      [700, 1100],
      '800 ml|1200 ml',
      [
        'Jumragi tomchilamaydi, qopqogʻi mahkam oʻtiradi.',
        'Носик не капает, крышка сидит плотно.',
        'The spout does not drip and the lid sits firmly.',
      ],
    ],
    [
      'kosa',
      ['kosa', 'коса – глубокая чаша', 'deep bowl'],
      [45, 95],
      [450, 650],
      '500 ml|700 ml',
      [
        'Shoʻrva va lagʻmon uchun chuqur kosa.',
        'Глубокая чаша для шурпы и лагмана.',
        'A deep bowl for soup and lagman.',
      ],
    ],
    [
      'koza',
      ['koʻza', 'кувшин', 'jug'],
      [150, 380],
      [1300, 2400],
      '26 sm|34 sm',
      [
        'Suv salqin turadigan koʻza, guldon oʻrnida ham chiroyli.',
        'Кувшин, в котором вода остаётся прохладной; хорош и как ваза.',
        'A jug that keeps water cool and also makes a fine vase.',
      ],
    ],
    [
      'guldon',
      ['guldon', 'ваза', 'vase'],
      [130, 350],
      [900, 1900],
      '22 sm|28 sm|35 sm',
      [
        'Bir shoxga ham, bir quchoq gulga ham yarashadi.',
        'Подходит и для одной ветки, и для большого букета.',
        'It suits a single branch as well as an armful of flowers.',
      ],
    ],
    [
      'likopcha',
      ['likopcha', 'тарелочка', 'small plate'],
      [35, 80],
      [250, 420],
      '16 sm|20 sm',
      [
        'Meva, pista-bodom va shirinliklar uchun.',
        'Для фруктов, орехов и сладостей.',
        'For fruit, nuts and sweets.',
      ],
    ],
    [
      'shamdon',
      ['shamdon', 'подсвечник', 'candle holder'],
      [60, 140],
      [350, 600],
      '12 sm|18 sm',
      [
        'Devoridagi teshiklardan yorugʻlik naqsh boʻlib tushadi.',
        'Свет проходит через прорези и рисует узор на стене.',
        'Light falls through the cut-outs and draws a pattern on the wall.',
      ],
    ],
    [
      'hushtak',
      ['loy hushtak', 'глиняная свистулька', 'clay whistle'],
      [18, 42],
      [60, 120],
      '8 sm',
      [
        'Boysun va Uba qishlogʻi anʼanasidagi hushtak, bolalarga sovgʻa.',
        'Свистулька в традиции Байсуна и Убы, подарок детям.',
        'A whistle in the tradition of Boysun and Uba, a gift for children.',
      ],
    ],
  ]),
  variants: ornament('paxta', 'anor', 'islimi', 'qalampir', 'yulduz', 'tovus', 'chinor', 'girih'),
  finishes: [
    ['ishqor siri', 'ишкоровая глазурь', 'ishkor ash glaze'],
    ['koʻk sir', 'синяя глазурь', 'blue glaze'],
    ['feruza sir', 'бирюзовая глазурь', 'turquoise glaze'],
    ['yashil sir', 'зелёная глазурь', 'green glaze'],
    ['asal rang sir', 'медовая глазурь', 'honey glaze'],
  ],
  technique: [
    [
      'Mahalliy loydan charxda yasalgan, ikki marta pishirilgan.',
      'Сделано на гончарном круге из местной глины, обожжено дважды.',
      'Thrown on the wheel from local clay and fired twice.',
    ],
    [
      'Naqshi moʻyqalamda qoʻlda chizilgan, shuning uchun aynan shunday ikkinchisi yoʻq.',
      'Роспись сделана кистью от руки, второй точно такой нет.',
      'Painted freehand, so no other is quite the same.',
    ],
    [
      'Sir choʻl oʻtlarining kulidan tayyorlangan, tarkibida qoʻrgʻoshin yoʻq.',
      'Глазурь приготовлена на золе степных трав, без свинца.',
      'The glaze is made from the ash of steppe plants, without lead.',
    ],
  ],
  care: [
    ['Yumshoq shimgich bilan yuving.', 'Мыть мягкой губкой.', 'Wash with a soft sponge.'],
    ['Mikrotoʻlqinli pechga qoʻymang.', 'Не ставить в микроволновую печь.', 'Not for the microwave.'],
    [
      'Puxta oʻralib, zarbadan himoyalangan qutida joʻnatiladi.',
      'Отправляется в плотной упаковке, защищённой от ударов.',
      'Sent well wrapped in a shock-proof box.',
    ],
  ],
}
