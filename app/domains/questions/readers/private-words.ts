/**
 * Beginnings of words that tell of somebody's health, in the languages of the portal. A review is about a device and a
 * workshop, and everybody reads it.
 */
const healthStems = [
  ...['kasal', 'касал', 'dard', 'дард', 'nogiron', 'ногирон', 'amput', 'ампут', 'insult', 'инсульт'],
  ...['diabet', 'диабет', 'rak ', 'jarohat', 'жароҳат', 'falaj', 'фалаж', 'tashxis', 'ташхис', 'operatsiya'],
  ...['операц', 'болезн', 'болею', 'инвалид', 'диагноз', 'травм', 'паралич', 'эпилеп', 'epilep', 'дцп'],
  ...['disabled', 'disabilit', 'disease', 'illness', 'diagnos', 'stroke', 'cancer', 'paraly', 'surgery'],
]

/** Seven digits and more in a row are a phone, a document or an account. */
const longNumber = /\d(?:[\s().-]?\d){6,}/
const address = /\S@\S+\.\S|https?:\/\//i

/** What of a text does not belong before everybody; null when nothing does. */
export function findPrivateWords(text: string): 'health' | 'contact' | null {
  if (longNumber.test(text) || address.test(text)) return 'contact'
  const words = ` ${text.toLowerCase().replace(/[\s.,;:!?()«»"“”—–-]+/g, ' ')} `
  return healthStems.some((stem) => words.includes(` ${stem}`)) ? 'health' : null
}
