import type { messageReasons } from '~/domains/market/schema'
import type { ParcelStatus } from '~/platform/prisma/enums'

interface PlannedMessage {
  by: 'buyer' | 'seller'
  text: string
  /** With a picture of what is in the parcel. */
  photo?: true
}

export interface PlannedThread {
  name: string
  /** Of a parcel that is one of these. */
  statuses: readonly ParcelStatus[]
  /** Who is one of the demonstration people: others are read by nobody. */
  of: 'buyer' | 'seller'
  messages: readonly PlannedMessage[]
  /** How many of them the other side has opened. */
  seen: number
  /** Which of them the other side reported, and whether the desk has hidden it. */
  reported?: { nth: number; reasonCode: (typeof messageReasons)[number]; isHidden?: true }
}

const unsent = ['accepted', 'packed'] as const

/** A thread in every state: not opened by the seller, not opened by the buyer, read by both, of a parcel that has ended. */
export const plannedThreads: readonly PlannedThread[] = [
  {
    name: 'asked',
    statuses: ['paid'],
    of: 'seller',
    messages: [
      { by: 'buyer', text: 'Assalomu alaykum! Sovgʻa uchun oldim, chiroyli oʻrab bera olasizmi?' },
      { by: 'buyer', text: 'Kelishish uchun telefonim: +998 90 000 00 07.' },
    ],
    seen: 0,
  },
  {
    name: 'answered',
    statuses: unsent,
    of: 'seller',
    messages: [
      { by: 'buyer', text: 'Здравствуйте! Какого оттенка будет узор? На фотографии не очень видно.' },
      { by: 'seller', text: 'Здравствуйте! Тёплый синий, вот снимок при дневном свете.', photo: true },
      { by: 'buyer', text: 'Спасибо, то что нужно.' },
    ],
    seen: 2,
  },
  {
    name: 'told',
    statuses: [...unsent, 'paid', 'shipped', 'delivered'],
    of: 'buyer',
    messages: [
      { by: 'buyer', text: 'Қачон жўнатасиз? Байрамгача керак эди.' },
      { by: 'seller', text: 'Эртага почтага топшираман, рақамини ёзиб юбораман.' },
    ],
    seen: 1,
  },
  {
    name: 'ended',
    statuses: ['received'],
    of: 'buyer',
    messages: [
      { by: 'seller', text: 'Could you tell me whether everything arrived whole?' },
      { by: 'buyer', text: 'Yes, it is even nicer than in the picture. Thank you!', photo: true },
    ],
    seen: 2,
  },
  {
    name: 'quarrel',
    statuses: ['received', 'delivered', 'shipped'],
    of: 'seller',
    messages: [
      { by: 'buyer', text: 'Quti bir oz ezilgan ekan, lekin buyum butun.' },
      {
        by: 'seller',
        text: 'Rahmat. Keyingi safar pulni toʻgʻridan-toʻgʻri kartamga oʻtkazing, arzonroq beraman.',
      },
    ],
    seen: 2,
    reported: { nth: 1, reasonCode: 'offSite' },
  },
  {
    name: 'hidden',
    statuses: ['received', 'delivered', 'shipped', 'cancelled'],
    of: 'seller',
    messages: [
      { by: 'buyer', text: 'Почему так долго? Вы вообще работать умеете?' },
      { by: 'seller', text: 'Извините за задержку, посылка уже в пути.' },
    ],
    seen: 2,
    reported: { nth: 0, reasonCode: 'insult', isHidden: true },
  },
]
