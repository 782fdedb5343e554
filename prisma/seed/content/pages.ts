import type { NeededPage } from '../../../app/domains/administration/schema'

type Words = Record<'title' | 'lead' | 'text', string>

export interface SeedPage {
  slug: string
  /** Days from that of the seeding since when it counts; null while it waits for a second administrator. */
  from: number | null
  words: Record<'uz-Latn' | 'ru' | 'en', Words>
}

/** One that readers see, one that is to come, and one that waits. */
export const seedPages: readonly SeedPage[] = [
  {
    slug: 'how-to-choose-a-gift',
    from: -20,
    words: {
      'uz-Latn': {
        title: 'Qoʻl mehnati sovgʻasini qanday tanlash',
        lead: 'Kimga, qachongacha va qancha pulga: uchta savol tanlovni osonlashtiradi.',
        text: '## Kimga\n\nUyga — lagan yoki piyola, kiyinishga — atlas roʻmol, bolaga — yogʻoch oʻyinchoq. Nogironligi boʻlgan kishiga sovgʻa olsangiz, [ushlab his qilinadigan buyumlarni](/market) ham koʻring.\n\n## Qachongacha\n\n1. Tayyor buyumning yetib kelish kuni sahifasida yozilgan.\n2. Buyurtma asosida yasaladigan buyum uchun **kamida ikki hafta** qoldiring.\n\n## Qancha pulga\n\nNarx boʻyicha saralang va doʻkonning bahosini oʻqing. Savol boʻlsa, mahsulot sahifasida sotuvchidan soʻrang.',
      },
      ru: {
        title: 'Как выбрать подарок ручной работы',
        lead: 'Кому, к какому дню и за сколько: три вопроса облегчают выбор.',
        text: '## Кому\n\nВ дом — ляган или пиалы, в гардероб — платок из атласа, ребёнку — деревянная игрушка. Если подарок для человека с инвалидностью, посмотрите и [вещи, которые приятно трогать](/market).\n\n## К какому дню\n\n1. День доставки готовой вещи написан на её странице.\n2. Для вещи на заказ оставьте **не меньше двух недель**.\n\n## За сколько\n\nОтсортируйте по цене и прочитайте оценки магазина. Если есть вопрос, задайте его продавцу на странице товара.',
      },
      en: {
        title: 'How to choose a handmade gift',
        lead: 'For whom, by which day and for how much: three questions make it easier.',
        text: '## For whom\n\nFor a home, a platter or bowls; to wear, an atlas scarf; for a child, a wooden toy. If the gift is for a person with a disability, look at [things that are good to touch](/market), too.\n\n## By which day\n\n1. The day when a finished thing arrives stands on its page.\n2. For something made to order allow **at least two weeks**.\n\n## For how much\n\nSort by price and read how the shop is rated. If you have a question, ask the seller on the product’s page.',
      },
    },
  },
  {
    slug: 'winter-holidays',
    from: 5,
    words: {
      'uz-Latn': {
        title: 'Bayram kunlari bozor qanday ishlaydi',
        lead: 'Bayramda joʻnatmalar qachon yuboriladi va kim javob beradi.',
        text: '## Joʻnatmalar\n\nBayram kunlari ish kuni hisoblanmaydi: qabul qilish va yuborish muddati shuncha kunga uzayadi.\n\n## Savollar\n\n[1140](tel:1140) bayramda ham ishlaydi.',
      },
      ru: {
        title: 'Как рынок работает в праздники',
        lead: 'Когда в праздники отправляют посылки и кто отвечает на вопросы.',
        text: '## Посылки\n\nПраздники не считаются рабочими днями: срок приёма и отправки становится длиннее на эти дни.\n\n## Вопросы\n\n[1140](tel:1140) работает и в праздники.',
      },
      en: {
        title: 'How the market works on holidays',
        lead: 'When parcels are sent on holidays and who answers questions.',
        text: '## Parcels\n\nHolidays are not working days: the time to accept and to send becomes longer by those days.\n\n## Questions\n\n[1140](tel:1140) answers on holidays, too.',
      },
    },
  },
]

/** What waits: one line more on a page that is needed. */
export const waitingLine: { slug: NeededPage } & Record<'uz-Latn' | 'ru' | 'en', string> = {
  slug: 'market-rules',
  'uz-Latn': 'Sotuvchilar uchun savollar boʻyicha ham [1140](tel:1140) yordam beradi.',
  ru: 'На вопросы продавцов [1140](tel:1140) тоже ответит.',
  en: 'Sellers can ask [1140](tel:1140), too.',
}
