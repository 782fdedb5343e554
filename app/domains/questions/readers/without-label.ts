import { cleanLine } from '~/lib/typed/clean'
import type { Reader } from './reader'

// What people write in front of a number, in the form's four languages.
const labels = `tel telefon telefoni telefonim raqam raqami raqamim nomer nomeri nomerim mening mobil
тел телефон телефони телефоним рақам рақами рақамим номер номери номерим менинг мой моб мобильный
phone mobile cell number my no nr whatsapp telegram
guvohnoma guvohnomasi guvohnomam metrika metrikasi spravka spravkasi sertifikat maʼlumotnoma ma'lumotnoma
гувоҳнома гувоҳномаси гувоҳномам метрика метрикаси справка справки сертификат маълумотнома свидетельство certificate
jshshir pinfl жшшир пинфл inn stir инн стир id pasport passport паспорт seriya seriyasi серия сериси
ariza buyurtma vaucher order voucher case application заявление заказ ваучер заявка ариза буюртма
hisob hisobi hisobim ҳисоб ҳисоби счёт счет счёта account mfo мфо bank банк р/с р/сч h/r x/r ҳ/р х/р
karta kartasi kartam карта картам картаси карты card uzcard humo узкард хумо visa mastercard
kod kodi код коди code trek трек track tracking sms смс`
  .split(/\s+/)
  .join('|')

const before = new RegExp(`^(?:(?:${labels})(?=[\\s.:#№-])[\\s.:#№-]*)+`, 'iu')
/** No number with its name is longer; longer texts are not worth the time of reading them. */
const longest = 100
const around = /^["'«“”#№\s]+|["'»“”\s,;.]+$/gu

/** A number without what it is called: `тел. 90 123 45 67`, `PINFL: 3170…`, `№ 12`. */
export function withoutLabel(typed: string): string {
  const line = cleanLine(typed)
  return line.length > longest ? line : line.replace(around, '').replace(before, '').replace(around, '')
}

/** Reads a number also where its name stands in front of it. A number that can be read as it is stays so. */
export function labelled<T>(read: Reader<T>): Reader<T> {
  return (typed) => {
    const answer = read(typed)
    const bare = withoutLabel(typed)
    return answer.ok || bare === '' || bare === cleanLine(typed) ? answer : read(bare)
  }
}
