import { type WordLanguage, wordLanguages } from '../schema'
import { stemWord, wordsOf } from './stems'

/**
 * Words that say what a thing is like, not what it is: colours, materials, sizes, whom it is for, how it is made. Who
 * looks for a red carpet would rather see other carpets than other red things.
 */
const attributes: Record<WordLanguage, string> = {
  uz: `qizil qirmizi alvon koʻk yashil sariq oq qora kulrang jigarrang pushti binafsha moviy zangori havorang
    feruzarang toʻq och rang rangli rangdor yorqin oltinrang kumushrang olcharang bej
    ipak shoyi paxta paxtali jun junli yogʻoch yogʻochli taxta charm teri loy sopol kumush mis temir oltin zarhal atlas
    adras baxmal beqasam chit zigʻir jut qamish novda somon qogʻoz shisha marmar tabiiy
    katta kichik kichkina kattakon oʻrta mini uzun qisqa keng tor oʻlcham oʻlchamli yumshoq qalin yupqa
    bola bolalar ayol ayollar erkak erkaklar qiz qizlar oʻgʻil chaqaloq kelin kuyov ona ota buvi sovgʻa
    milliy anʼanaviy yangi chiroyli arzon sifatli zamonaviy qadimiy`,
  ru: `красный алый бордовый синий голубой лазурный бирюзовый зелёный жёлтый оранжевый белый чёрный серый коричневый
    розовый фиолетовый бежевый тёмный светлый цветной яркий цвет цвета
    шёлк шёлковый хлопок хлопковый хлопчатобумажный шерсть шерстяной дерево деревянный кожа кожаный глина глиняный
    керамический серебро серебряный медь медный золото золотой железный войлочный бархат бархатный лён льняной джут
    джутовый камыш плетёный бумажный атласный атлас адрас ситцевый стеклянный мраморный натуральный орех ореховый
    большой маленький малый средний мини длинный короткий широкий узкий размер мягкий толстый тонкий
    детский ребёнок дети детей женский женщина мужской мужчина девочка мальчик мама папа бабушка дедушка невеста жених
    подарок подарочный младенец малыш
    ручной работа национальный традиционный новый красивый дешёвый недорогой качественный современный старинный`,
  en: `red crimson blue azure turquoise green yellow orange white black grey gray brown pink purple beige dark light
    coloured colored colour color colourful colorful bright
    silk cotton wool woollen woolen wood wooden leather clay ceramic silver copper gold golden iron velvet linen jute
    reed willow paper atlas adras glass marble natural walnut
    big large small little mini medium long short wide narrow size soft thick thin
    child children kid kids baby woman women man men girl boy mother father bride groom gift present
    handmade national traditional new beautiful cheap quality modern antique`,
}

const stems = new Set(
  wordLanguages.flatMap((language) =>
    wordsOf(attributes[language]).flatMap((word) => stemWord(word, language).slice(0, 1)),
  ),
)

/** True for the stems of a word that says only what a thing is like. */
export function isAttribute(wordStems: readonly string[]): boolean {
  return wordStems.some((stem) => stems.has(stem))
}
