import { findContacts } from './find-contacts'

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

/** A passport, or as many digits in a row as a phone without its code, a document or an account has. */
const document = /(?<![\p{L}\p{Nd}])\p{L}{2}\s?\p{Nd}{7}(?!\p{Nd})|\p{Nd}{7,}/u

/** What of a text does not belong before everybody; null when nothing does. */
export function findPrivateWords(text: string): 'health' | 'contact' | null {
  if (document.test(text) || findContacts(text).length > 0) return 'contact'
  const words = ` ${text.toLowerCase().replace(/[\s.,;:!?()«»"“”—–-]+/g, ' ')} `
  return healthStems.some((stem) => words.includes(` ${stem}`)) ? 'health' : null
}
