import { changeText } from './html-text'

/** Of an application, a voucher, an order, and of a parcel of one; as people write them down. */
const publicNumber = /\bH[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}\b(?:\/\d+)?/

/**
 * Keeps numbers such as `HV-7Q4K-92M2` in one line, wherever they stand: a browser breaks a line after a hyphen. What is
 * copied stays the number, without marks in it.
 *
 * @param html a whole page.
 */
export function keepNumbersWhole(html: string): string {
  if (!publicNumber.test(html)) return html
  const each = new RegExp(publicNumber, 'g')
  return changeText(html, (text) => text.replace(each, '<span class="in-one-piece">$&</span>'))
}
