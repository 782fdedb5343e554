import { fold } from '~/i18n/uzbek/search-fold'

// Words that stand in every question and say nothing of what is looked for.
const uzbek = `va bilan uchun ham yoki lekin ammo qanday qanaqa qanday qilib qayerda qayerga qayerdan qachon qancha
nima nimaga nega kim kimga men mening menga meni biz bizga bizning siz sizga u uning unga bu shu oʻsha ana mana kerak
zarur mumkin mumkinmi qilish qilsam qilaman qilmoqchiman boʻlgan boʻlsa boʻladi boʻlish bor bormi yoʻq emas edi ekan
olish olsam olaman olsa olishim olmoqchiman istayman xohlayman haqida toʻgʻrisida orqali kabi qaysi bir har deb
iltimos salom qaerda qaerga qaerdan borish boraman borsam borsak olinadi olinadimi olamiz oladi olsak olgani beriladi beriladimi berasiz beradi
bering berish berishadi qilinadi qilsa boʻladimi topish topsam topsa topaman kerakmi haqda oʻzi bepul tekin tekinga`

const russian = `и в во на но а к ко с со о об от до по за из у для или как что чтобы где куда откуда когда сколько
почему кто кому мне меня мой моя мое мои моей моего мы нам наш вы вам ваш он она они его ее их ей ему вами вас нас нами тебе тебя им ими это этот эта эти
тот та те то нужен нужна нужно нужны надо можно ли есть нет не быть хочу хотим хотела хотел получить получать получаю
оформить оформление сделать взять про при если бы же уже еще очень какой какая какие какое каком положено положены
положена пожалуйста про насчет дайте дают выдают выдаются подскажите скажите узнать найти ищу можете здравствуйте свой своя свои бесплатно бесплатный
бесплатная бесплатное бесплатные`

const english = `a an the and or but to of in on at for from by with about as is are was be do does can could how what
where when who which why i me my we our us you your he she it they his her their this that these those need want get
getting apply there any some if not no please have has give given find looking would like should will free`

const words = new Set([uzbek, russian, english].flatMap((text) => fold(text).split(' ')))

/** True for a folded word that every question holds. */
export function isStopWord(folded: string): boolean {
  return words.has(folded)
}
