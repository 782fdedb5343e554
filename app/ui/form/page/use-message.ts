import { useFormat, useLocale, useT } from '~/i18n/react'
import type { FormMessage } from './form-reply'

/**
 * Says a message. Numbers in it are written as the language writes them; `…Bytes` is the size of a file, `…On` a day,
 * `at` and `…At` an instant (ISO).
 */
export function useMessage(): (message: FormMessage) => string {
  const t = useT()
  const locale = useLocale()
  const { number, fileSize, dateLong, dateTime } = useFormat()
  const show = (name: string, value: string | number) => {
    if (typeof value === 'number') {
      // `count` chooses the plural form and must stay a number.
      if (name === 'count') return value
      return name.endsWith('Bytes') ? fileSize(value) : number(value)
    }
    if (value === '') return value
    if (name.endsWith('On')) return dateLong(value)
    return name === 'at' || name.endsWith('At') ? dateTime(value) : value
  }
  return ({ key, values = {}, texts }) => {
    if (texts) return texts[locale] ?? ''
    const shown = Object.entries(values).map(([name, value]) => [name, show(name, value)])
    return t(key, Object.fromEntries(shown))
  }
}
