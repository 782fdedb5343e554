const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russian = 'йцукенгшщзхъфывапролджэячсмитьбю'

const toRussian = new Map([...latin].map((key, at) => [key, russian[at] ?? key]))
const toLatin = new Map([...russian].map((key, at) => [key, latin[at] ?? key]))

/** What the same keys give on the other keyboard, word by word: `ghjntp` is протез, `пшдфь` is gilam. */
export function onOtherKeyboard(text: string): string {
  return text.split(/\s+/u).map(wordOnOther).join(' ')
}

function wordOnOther(word: string): string {
  const keys = /\p{Script=Cyrillic}/u.test(word) ? toLatin : toRussian
  return [...word.toLowerCase()].map((key) => keys.get(key) ?? key).join('')
}
