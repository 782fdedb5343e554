/** Names of the months as people write them, one line a month: the four languages and both scripts, old spellings and Russian in Latin letters too. */
const names = [
  'yanvar yanvarda yanvarya январь январ января январда january',
  'fevral fevralda fevralya февраль феврал февраля февралда february',
  'mart martda marta март марта мартда march',
  'aprel aprelda aprelya апрель апрел апреля апрелда april',
  'may mayda maya май мая майда',
  'iyun iyunda iyunya июнь июн июня июнда june',
  'iyul iyulda iyulya июль июл июля июлда july',
  'avgust avgustda avgusta август августа августда august',
  'sentabr sentyabr sentabrda sentyabrya сентябрь сентябр сентября сентябрда september',
  'oktabr oktyabr oktabrda oktyabrya октябрь октябр октября октябрда october',
  'noyabr noyabrda noyabrya ноябрь ноябр ноября ноябрда november',
  'dekabr dekabrda dekabrya декабрь декабр декабря декабрда december',
].map((line) => line.split(' '))

const romans = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

/** 1 to 12 for a name or its beginning of three letters and more; null when it is none, or of more than one (`iyu`). */
export function findMonth(word: string): number | null {
  const plain = word.toLowerCase().replace(/[.ьъ]/g, '')
  // As old papers have it: 12.V.1984.
  const roman = romans.indexOf(plain)
  if (roman >= 0) return roman + 1
  if (plain.length < 3) return null
  const found = names.flatMap((spellings, index) =>
    spellings.some((name) => name.replace(/ь/g, '').startsWith(plain)) ? [index + 1] : [],
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Words around the parts of a date that say nothing new. */
const fillers = new Set(
  (
    'y yil yili yilning yilda yilgi oy oyi oyining kun kuni chi inchi nchi sana ' +
    'йил йили йилнинг йилда ой ойи ойининг кун куни чи инчи нчи сана ' +
    'г год года году число числа го е й р рожд рождения родился родилась tugʻilgan tugilgan туғилган от с ' +
    'of the st nd rd th year day on born from since'
  ).split(' '),
)

export function isFiller(word: string): boolean {
  return fillers.has(word.toLowerCase())
}
