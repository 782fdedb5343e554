import type { Text } from './shape'

/** First sentence of a workshop's story, by its main craft. {place} is a district or city. */
export const openings: Record<string, Text> = {
  suzani: [
    'Biz {place}da soʻzana va kashta tikamiz.',
    'Мы вышиваем сюзане. Наша мастерская: {place}.',
    'We embroider suzani. Our workshop is in {place}.',
  ],
  ceramics: [
    '{place}dagi hovlimizda charx va tandir bor: loydan idish yasaymiz.',
    'Во дворе у нас гончарный круг и печь. Наше место: {place}.',
    'A wheel and a kiln stand in our yard in {place}.',
  ],
  carpets: [
    '{place}da gilam toʻqiymiz, junini oʻzimiz yigiramiz.',
    'Мы ткём ковры и сами прядём шерсть. Наше место: {place}.',
    'We weave carpets in {place} and spin the wool ourselves.',
  ],
  dress: [
    '{place}da milliy liboslar tikamiz.',
    'Мы шьём национальную одежду. Наша мастерская: {place}.',
    'We sew national dress in {place}.',
  ],
  textiles: [
    '{place}da uy uchun mato va buyumlar tayyorlaymiz.',
    'Мы делаем ткани и вещи для дома. Наша мастерская: {place}.',
    'We make cloth and items for the home in {place}.',
  ],
  knitwear: [
    '{place}da uyda oʻtirib toʻqiymiz: har bir buyum bir kishining mehnati.',
    'Мы вяжем на дому, и каждая вещь — работа одного человека. Наше место: {place}.',
    'We knit at home in {place}; each piece is one person’s work.',
  ],
  jewellery: [
    '{place}da kumush va tosh bilan ishlaymiz.',
    'Мы работаем с серебром и камнем. Наша мастерская: {place}.',
    'We work silver and stone in {place}.',
  ],
  leather: [
    '{place}da charmdan kundalik buyumlar tikamiz.',
    'Мы шьём из кожи вещи на каждый день. Наша мастерская: {place}.',
    'We sew everyday items of leather in {place}.',
  ],
  toys: [
    '{place}da yogʻochdan bolalar uchun oʻyinchoq yasaymiz.',
    'Мы делаем игрушки из дерева. Наша мастерская: {place}.',
    'We make wooden toys for children in {place}.',
  ],
  dolls: [
    '{place}da ertak va xalq qahramonlarining qoʻgʻirchoqlarini tikamiz.',
    'Мы шьём кукол — героев сказок и народных историй. Наше место: {place}.',
    'We sew dolls of heroes from tales in {place}.',
  ],
  basketry: [
    '{place}da tol va qamishdan savat toʻqiymiz.',
    'Мы плетём корзины из лозы и камыша. Наше место: {place}.',
    'We weave baskets of willow and reed in {place}.',
  ],
  paper: [
    '{place}da qogʻoz quyamiz va unga naqsh chizamiz.',
    'Мы отливаем бумагу и расписываем её. Наша мастерская: {place}.',
    'We make paper in {place} and paint it.',
  ],
}

/** Second sentence. {years}, {old} and {people} are numbers. */
export const middles: readonly Text[] = [
  [
    'Hunarni onamdan oʻrganganman, {years} yildan beri shu ish bilan bandman.',
    'Ремеслу меня научила мама, стаж работы — {years} лет.',
    'I learned the craft from my mother {years} years ago.',
  ],
  [
    'Ustaxonamizda {people} kishi ishlaydi, hammamiz qoʻshnimiz.',
    'Нас в мастерской {people}, и все мы соседи.',
    'There are {people} of us in the workshop, all neighbours.',
  ],
  [
    'Har bir buyum shoshilmay, {people} qoʻldan oʻtib tayyor boʻladi.',
    'Каждая вещь делается не спеша и проходит через {people} пар рук.',
    'Each piece takes its time and passes through {people} pairs of hands.',
  ],
  [
    'Ishni uyda boshlaganmiz, hozir {people} shogirdimiz bor.',
    'Начинали дома, теперь у нас учеников: {people}.',
    'We began at home and now teach {people} apprentices.',
  ],
  [
    'Bobomdan qolgan asboblar bilan ishlayman, ularga {old} yildan oshgan.',
    'Работаю инструментами деда, им больше {old} лет.',
    'I work with my grandfather’s tools, more than {old} years old.',
  ],
  [
    'Naqshlarni qishlogʻimizdagi eski buyumlardan {years} yil davomida yigʻdik.',
    'Узоры мы {years} лет собирали со старых вещей нашего села.',
    'For {years} years we collected patterns from old pieces of our village.',
  ],
]

/** Last sentence. */
export const closings: readonly Text[] = [
  [
    'Buyurtma asosida ham ishlaymiz, yozing.',
    'Работаем и на заказ, пишите.',
    'We also work to order; do write to us.',
  ],
  [
    'Har bir buyumga ishongan holda oʻz ismimizni qoʻyamiz.',
    'Под каждой вещью мы с уверенностью ставим своё имя.',
    'We put our name to every piece.',
  ],
  [
    'Yoqmasa, qaytarib oling: fikringiz biz uchun muhim.',
    'Не понравится — примем обратно: нам важно ваше мнение.',
    'If it does not please you, we take it back.',
  ],
  [
    'Sovgʻa qilib oʻrab beramiz va tilak yozib qoʻyamiz.',
    'Упакуем в подарок и приложим открытку с пожеланием.',
    'We wrap gifts and add a card with your wish.',
  ],
  [
    'Ustaxonamizga kelib, qanday tayyorlanishini koʻrishingiz mumkin.',
    'Приезжайте в мастерскую посмотреть, как это делается.',
    'Come to the workshop and see how it is made.',
  ],
]
