/** The sources of the seeded numbers in Russian and English, by their Uzbek; what is only addresses needs no words. */
const words: Record<string, { ru: string; en: string }> = {
  'uznews.uz/ru/news/107968, kun.uz, gazeta.uz; yil ichidagi oʻzgarish kuni misol uchun olingan': {
    ru: 'uznews.uz/ru/news/107968, kun.uz, gazeta.uz; день изменения внутри года взят для примера',
    en: 'uznews.uz/ru/news/107968, kun.uz, gazeta.uz; the day of the change within the year is an example',
  },
  'uznews.uz, 2026-yil boshidagi miqdorlar; birinchi kuni misol uchun olingan': {
    ru: 'uznews.uz, размеры на начало 2026 года; первый день взят для примера',
    en: 'uznews.uz, amounts at the beginning of 2026; the first day is an example',
  },
  'Misol: qaror maʼlum qilinganidan keyin shikoyat qilish kunlari': {
    ru: 'Пример: дни на жалобу после сообщения о решении',
    en: 'Example: days to appeal after the decision was announced',
  },
  'Misol: shikoyatga javob berish uchun ish kunlari': {
    ru: 'Пример: рабочие дни на ответ на жалобу',
    en: 'Example: working days to answer an appeal',
  },
  'Misol: vosita vaucheri arizasiga javob berish uchun ish kunlari': {
    ru: 'Пример: рабочие дни на ответ по заявлению о ваучере на изделие',
    en: 'Example: working days to answer an application for a device voucher',
  },
  'Misol: mutaxassis soʻraganini yuborish uchun ish kunlari': {
    ru: 'Пример: рабочие дни, чтобы прислать то, о чём просил специалист',
    en: 'Example: working days to send what the specialist asked for',
  },
  'Misol: yuborilmagan ariza eslatilguncha kunlar': {
    ru: 'Пример: дни до напоминания о неотправленном заявлении',
    en: 'Example: days until somebody is reminded of an application that was not sent',
  },
  'Misol: tuzatish muddatidan necha ish kuni oldin eslatish': {
    ru: 'Пример: за сколько рабочих дней до срока напомнить об исправлении',
    en: 'Example: working days before a correction is due to remind of it',
  },
  'Misol: xaridor buyurtmani qaytarishi mumkin boʻlgan ish kunlari': {
    ru: 'Пример: рабочие дни, за которые покупатель может вернуть заказ',
    en: 'Example: working days in which a buyer can send an order back',
  },
  'Misol: sotuvchi qaytarish soʻroviga javob beradigan ish kunlari': {
    ru: 'Пример: рабочие дни, за которые продавец отвечает на запрос о возврате',
    en: 'Example: working days in which a seller answers about a return',
  },
  'Misol: nizoning ikkinchi tomoni javob beradigan ish kunlari': {
    ru: 'Пример: рабочие дни, за которые отвечает другая сторона спора',
    en: 'Example: working days in which the other side of a dispute answers',
  },
  'Misol: nizo qarorini qayta koʻrishni soʻrash mumkin boʻlgan ish kunlari': {
    ru: 'Пример: рабочие дни, за которые можно просить о пересмотре спора',
    en: 'Example: working days in which a second look at a dispute can be asked for',
  },
  'Misol: nizo qarori bilan sotuvchi qaytadan joʻnatadigan ish kunlari': {
    ru: 'Пример: рабочие дни, за которые продавец отправляет заново по решению',
    en: 'Example: working days in which a seller sends anew by a decision',
  },
  'Misol: joʻnatma tugagach xaridor va sotuvchi yozishadigan kunlar': {
    ru: 'Пример: дни переписки покупателя и продавца после завершения посылки',
    en: 'Example: days in which buyer and seller write each other after a parcel has ended',
  },
  'Misol: tarjima soʻrovini muharrir olguncha navbatda turadigan kunlar': {
    ru: 'Пример: дни, которые просьба о переводе ждёт в очереди, пока её не возьмёт редактор',
    en: 'Example: days for which a text waits in the queue until an editor takes it',
  },
  'Misol: muharrir olgan matnini topshiradigan kunlar': {
    ru: 'Пример: дни, за которые редактор сдаёт взятый текст',
    en: 'Example: days in which an editor hands in the text she took',
  },
  'Misol: sotuvchi topshirilgan tarjimaga javob beradigan kunlar': {
    ru: 'Пример: дни, за которые продавец отвечает на сданный перевод',
    en: 'Example: days in which a seller answers a translation that was handed in',
  },
  'Misol: mahsulot sahifasi ochilishlari va savatga solinishlari kunlar boʻyicha saqlanadigan muddat': {
    ru: 'Пример: сколько дней хранятся просмотры товаров и добавления в корзину',
    en: 'Example: days for which views of products and additions to carts are kept',
  },
  'Misol: sotuvchi joʻnatmani qabul qilishi uchun ish kunlari': {
    ru: 'Пример: рабочие дни, за которые продавец принимает посылку',
    en: 'Example: working days in which a seller accepts a parcel',
  },
  'Misol: vaqtida joʻnatilmagan joʻnatma bekor qilinguncha ish kunlari': {
    ru: 'Пример: рабочие дни до отмены посылки, не отправленной в срок',
    en: 'Example: working days until a parcel that was not sent in time is cancelled',
  },
  'Misol: vosita topshirilgandan ustaxonaga toʻlovgacha kunlar': {
    ru: 'Пример: дни от передачи изделия до выплаты мастерской',
    en: 'Example: days from the hand-over of a device to the payment of its workshop',
  },
  'Misol: ustaxonaning oʻzgargan hisobraqami kutadigan kunlar': {
    ru: 'Пример: дни, которые ждёт изменённый счёт мастерской',
    en: 'Example: days that the changed account of a workshop waits',
  },
  'Misol: taklif narxi boshqalarning oʻrtacha narxidan necha foiz uzoq boʻlsa belgilanadi': {
    ru: 'Пример: процентов от середины цен других, при которых цена предложения отмечается',
    en: 'Example: percent from the middle price of others at which an offer is flagged',
  },
  'Misol: navbatdagi joy taklifiga javob beriladigan ish kunlari': {
    ru: 'Пример: рабочие дни для ответа на предложение места',
    en: 'Example: working days to answer the offer of a place',
  },
  'Misol: rad etilganda navbatdagi oʻrin saqlanadigan takliflar soni': {
    ru: 'Пример: сколько предложений можно не принять, сохранив место в очереди',
    en: 'Example: offers that can be left without losing the place in the queue',
  },
  'Misol: topshirilgan vositani qaytarish kunlari': {
    ru: 'Пример: дни, за которые можно вернуть изделие',
    en: 'Example: days in which a device can be returned',
  },
  'Misol: ustaxona javob beradigan ish kunlari': {
    ru: 'Пример: рабочие дни для ответа изготовителя',
    en: 'Example: working days for a maker’s answer',
  },
  'Misol: rad etilgach nizo boshlash kunlari': {
    ru: 'Пример: дни, за которые можно оспорить отказ',
    en: 'Example: days in which a refusal can be disputed',
  },
  'Misol: markaz nizoni hal qiladigan ish kunlari': {
    ru: 'Пример: рабочие дни для решения спора',
    en: 'Example: working days for the decision of a dispute',
  },
  'Misol: bitta xodim bitta buyurtmadan qaytaradigan eng koʻp summa': {
    ru: 'Пример: наибольшая сумма, которую один сотрудник возвращает по одному заказу',
    en: 'Example: the most that one member of staff gives back of one order',
  },
  'Misol: ustaxonaga bir marta toʻlanadigan eng kam summa': {
    ru: 'Пример: наименьшая сумма одной выплаты мастерской',
    en: 'Example: the smallest sum that a workshop is paid at a time',
  },
  'Misol: rasmiy chegara topilmadi': {
    ru: 'Пример: официальный предел не найден',
    en: 'Example: no official ceiling was found',
  },
  'Misol: rasmiy hozirgi miqdor topilmadi': {
    ru: 'Пример: официальный нынешний размер не найден',
    en: 'Example: no current official amount was found',
  },
  '2024-yil 1-maydan minimal isteʼmol xarajatlariga teng (qnb.uz/15626)': {
    ru: 'С 1 мая 2024 года равно минимальным потребительским расходам (qnb.uz/15626)',
    en: 'Equal to the minimum consumer expenditure since 1 May 2024 (qnb.uz/15626)',
  },
}

/** A seeded source in every language; Uzbek Cyrillic is made of the Latin where it is shown. */
export function sourceTexts(source: string): Record<string, string> {
  const isAddress = /^[\w./, -]+$/.test(source)
  const other = isAddress ? { ru: source, en: source } : words[source]
  if (!other) throw new Error(`no Russian and English of the source "${source}"`)
  return { 'uz-Latn': source, ...other }
}
