import { describe, expect, it } from 'vitest'
import { maskContacts } from './mask-contacts'

describe('maskContacts', () => {
  it.each([
    ['Qoʻngʻiroq qiling: +998 90 123-45-67.', 'Qoʻngʻiroq qiling: •••.'],
    ['90 123 45 67', '•••'],
    ['9 0 1 2 3 4 5 6 7', '•••'],
    ['9O 123 45 67', '•••'],
    ['9О 123 45 67', '•••'],
    ['tel: ９０１２３４５６７', 'tel: •••'],
    ['٩٠ ١٢٣ ٤٥ ٦٧', '•••'],
    ['9\ufe0f\u20e30\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34567', '•••'],
    ['𝟗𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕', '•••'],
    ['25.12.2026 kuni 90 123 45 67', '25.12.2026 kuni •••'],
    ['123-45-67 ga tering', '••• ga tering'],
    ['yozing: ali@mail.ru', 'yozing: •••'],
    ['ali (at) mail . ru', '•••'],
    ['пишите @usta_ali', 'пишите •••'],
    ['telegram: @ usta_ali', 'telegram: •••'],
    ['t.me/usta', '•••'],
    ['т.ме/usta', '•••'],
    ['сайт мойсайт.ру там', 'сайт ••• там'],
    ['gmаil.cоm', '•••'],
    ['dokon . uz', '•••'],
    ['https://x.y/z va www.ali.uz', '••• va •••'],
  ])('masks %s', (typed, shown) => expect(maskContacts(typed)).toEqual({ text: shown, isMasked: true }))

  it.each([
    'Narxi 1 200 000 soʻm, 25.12.2026 kuni yuboraman.',
    'Kuzatuv raqami RR123456789UZ.',
    '25.12.2026 14:30 da keladi.',
    'С 25.12.2026 – 27.12.2026 меня не будет.',
    'HB-7Q4K-92MX/1 buyurtma haqida',
    'Rahmat. Men kutaman.',
    'Размер 42-44, длина 120 см. Уже отправили?',
    'Олчами 3.5 м. Узи яхши.',
    '',
  ])('leaves %s', (typed) => expect(maskContacts(typed)).toEqual({ text: typed, isMasked: false }))
})
