import { type WordLanguage, wordLanguages } from '../schema'
import { stemWord, wordsOf } from './stems'

/**
 * Words that say for whom something is wanted, or that help is wanted at all: much by themselves, little beside what is
 * wanted. Who types “work for a deaf man” or “help with a leaking roof” looks for work and for a roof.
 */
const faint: Record<WordLanguage, string> = {
  uz: `yordam koʻmak madad bola bolam bolalar farzand oʻgʻil oʻgʻlim qiz qizim ona onam ota otam dada dadam oyi buvi
    buvim bobo bobom keksa keksalar qari qariya pensioner er erim xotin ayol ayollar erkak nevara nevaram uka ukam aka akam opa
    opam singlim jiyan jiyanim qaynona qaynonam kelin qoʻshni odam kishi oila oilam nogiron nogironlar nogironligi
    koʻr koʻrlar kar karlar aravachali kasal bemor talaba shaxs shaxslar`,
  ru: `помощь помочь помогите помогает поддержка ребёнок дети детский малыш сын дочь дочка внук внучка мать мама отец папа бабушка
    дедушка муж жена брат сестра племянник свекровь тёща сосед пожилой старый старик пенсионер пенсионерка человек люди
    семья инвалид инвалиды глухой слепой незрячий слабовидящий колясочник больной женщина мужчина девушка взрослый студент
    школьник ученик учитель лицо родители родственник`,
  en: `help helping assist assistance support child children kid kids baby son daughter grandson granddaughter mother mum mom father dad
    granny grandma grandmother grandpa grandfather husband wife brother sister nephew neighbour old elderly older
    pensioner person people family disabled deaf blind woman women man men girl boy adult student parent parents`,
}

const stems = new Set(
  wordLanguages.flatMap((language) =>
    wordsOf(faint[language]).flatMap((word) => stemWord(word, language).slice(0, 1)),
  ),
)

/** True for the stems of such a word. */
export function isFaint(wordStems: readonly string[]): boolean {
  return wordStems.some((stem) => stems.has(stem))
}
