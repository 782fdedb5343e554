import { ownValue } from '~/lib/own-value'

const hard: Readonly<Record<string, string>> = { k: 'k', q: 'q', к: 'к', қ: 'қ' }

/** Suffixes whose first letter follows the last one of the word: Toshkentga, but Chirchiqqa and Namanganlikka. */
const changing = /^[gг](?=[aа](?:ch[aа]|ча)?$)/iu

/**
 * A word with a case suffix as it is spelled: -ga is -ka after k and -qa after q (also -gacha), the others (-ning, -ni,
 * -da, -dan, -dagi) never change; a final ь is lost in Cyrillic.
 */
export function withSuffix(word: string, suffix: string): string {
  const last = word.at(-1)?.toLowerCase() ?? ''
  const stem = word.replace(/ь$/u, '')
  return stem + suffix.replace(changing, (letter) => ownValue(hard, last) ?? letter)
}

const suffixes = 'gacha|ga|ning|ni|dagi|dan|da|гача|га|нинг|ни|даги|дан|да'

/** Spells the suffixes that a text puts right behind a value: `{{place}}ga` with Chirchiq is Chirchiqqa. */
export function spellSuffixes(text: string, values: Iterable<unknown>): string {
  let spelled = text
  for (const value of values) {
    if (typeof value !== 'string' || !/[kqкқь]$/iu.test(value)) continue
    const joined = new RegExp(`${escapePattern(value)}(${suffixes})(?![\\p{L}ʻʼ])`, 'gu')
    spelled = spelled.replace(joined, (_all, suffix: string) => withSuffix(value, suffix))
  }
  return spelled
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
