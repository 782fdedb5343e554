import { alphabet, checkCharacter } from './public-number'

const length = 16

/** The letters and digits of a code in the groups in which it is printed. */
export function groupCode(signs: string): string {
  return (signs.match(/.{1,4}/g) ?? []).join('-')
}

/** True when the shape and the check character fit. */
export function isVerificationCode(value: string): boolean {
  const signs = value.replaceAll('-', '')
  if (signs.length !== length || groupCode(signs) !== value) return false
  return (
    [...signs].every((sign) => alphabet.includes(sign)) &&
    checkCharacter('', signs.slice(0, -1)) === signs.at(-1)
  )
}
