const letters: Record<string, string> = {
  ʻ: "'",
  ʼ: "'",
  '‘': "'",
  '’': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '№': 'No',
  '×': 'x',
  '•': '-',
  '₽': 'rub',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: "'",
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ў: "o'",
  қ: 'q',
  ғ: "g'",
  ҳ: 'h',
}

/**
 * Text for an SMS in ASCII Latin: one Cyrillic letter or ʻ would make a part 70 characters instead of 160
 * (DOMAIN section 8). Cyrillic is written in Uzbek Latin letters; what has no counterpart is left out.
 */
export function toSmsText(text: string): string {
  return [...text.normalize('NFC').replace(/[\u00A0\u2007\u2009\u202F]/g, ' ')]
    .map((character) => (character <= '~' && character !== '`' ? character : replace(character)))
    .join('')
}

function replace(character: string): string {
  const lower = character.toLowerCase()
  const found = letters[lower]
  if (found !== undefined) return lower === character ? found : found.charAt(0).toUpperCase() + found.slice(1)
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '')
  return /^[\x20-\x7e]+$/.test(bare) ? bare : ''
}
