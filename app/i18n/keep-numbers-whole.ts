import { changeText } from './html-text'

/** Of an application, a voucher, an order, and of a parcel of one, as people write them down; and of a phone. */
const wholeNumber = /\bH[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}\b(?:\/\d+)?|\+998\s\d\d\s\d{3}\s\d\d\s\d\d\b/

/**
 * Keeps numbers such as `HV-7Q4K-92M2` and `+998 90 123 45 67` in one line, wherever they stand: a browser breaks a line
 * after a hyphen and at a space. What is copied stays the number, without marks in it.
 *
 * @param html a whole page.
 */
export function keepNumbersWhole(html: string): string {
  if (!wholeNumber.test(html)) return html
  const each = new RegExp(wholeNumber, 'g')
  return changeText(html, (text) => text.replace(each, '<span class="in-one-piece">$&</span>'))
}

/** The same for a drawn text, which knows no marks: with a hyphen and spaces at which no line breaks. */
export function joinNumbers(text: string): string {
  const each = new RegExp(wholeNumber, 'g')
  return text.replace(each, (number) => number.replaceAll('-', '\u2011').replaceAll(/\s/g, '\u00A0'))
}
