/**
 * What Latin spelling does not show: ц, ь, ъ, э and й in words that came through Russian, and a few names.
 * Left the Latin stem, right the Cyrillic one; suffixes may follow, and a final ь is lost before them
 * (апрель, апрелдаги). Chosen by hand for the words of this portal; the rules of `latin-to-cyrillic.ts` already
 * know -tsiya, -ksiya, -nsiya, -psiya and a consonant before ye.
 */
export const stems: ReadonlyMap<string, string> = readPairs(`
  yanvar январь · fevral февраль · aprel апрель · iyun июнь · iyul июль
  sentabr сентябрь · oktabr октябрь · noyabr ноябрь · dekabr декабрь

  sirk цирк · sex цех · sement цемент · sentr центр · sentner центнер · senzura цензура · senzor цензор
  silindr цилиндр · silindrik цилиндрик · sikl цикл · siklon циклон · sitrus цитрус · sitata цитата · sink цинк
  sisterna цистерна · sifra цифра · sellofan целлофан · sellyuloza целлюлоза · sirkul циркуль · selsiy цельсий
  sentrifuga центрифуга · serebral церебрал · sitologiya цитология
  abzas абзац · konsert концерт · konsern концерн · konsepsiya концепция · konsentrat концентрат
  kanselyariya канцелярия · kansler канцлер · prinsip принцип · prinsipial принципиал · provinsiya провинция
  vaksina вакцина · aksept акцепт · aksent акцент · aksiz акциз · aksiyador акциядор · aksioner акционер
  medsentr медцентр · porsiya порция · proporsiya пропорция · proporsional пропорционал · kommersiya коммерция
  kommersial коммерциал · potensial потенциал · kalsiy кальций · pinset пинцет · narsiss нарцисс · kvars кварц
  fransuz француз · fransiya франция · shveysariya швейцария
  litsey лицей · mototsikl мотоцикл · ofitser офицер · pitsa пицца · dotsent доцент · protsess процесс
  protsessor процессор · glitserin глицерин · shprits шприц · retsept рецепт · retsidiv рецидив · sotsiolog социолог
  sotsiologiya социология

  albom альбом · fotoalbom фотоальбом · film фильм · videofilm видеофильм · multfilm мультфильм · filtr фильтр
  multimedia мультимедиа · asfalt асфальт · kobalt кобальт · pult пульт · vals вальс · palto пальто
  fakultet факультет · konsultatsiya консультация · konsultant консультант · kalkulyator калькулятор
  kalkulyatsiya калькуляция · kultura культура · rezultat результат · alternativ альтернатив
  alternativa альтернатива · ultratovush ультратовуш · ultrabinafsha ультрабинафша · panel панель · model модель
  detal деталь · medal медаль · rol роль · festival фестиваль · spektakl спектакль · ansambl ансамбль
  bilyard бильярд · gospital госпиталь · mebel мебель · kabel кабель · nol ноль · parol пароль · stil стиль
  avtomobil автомобиль · elektromobil электромобиль · mobil мобиль · tekstil текстиль · profil профиль
  modul модуль · tabel табель · tunnel туннель · artel артель · akvarel акварель · duel дуэль · nikel никель
  emal эмаль · magistral магистраль · diagonal диагональ · shtempel штемпель · gel гель · gril гриль
  brayl брайль · pedal педаль · spiral спираль · vual вуаль · kartel картель · kokteyl коктейль · karamel карамель
  vanil ваниль · gantel гантель · folga фольга · shpatel шпатель · golf гольф · pulpa пульпа · puls пульс
  impuls импульс · volt вольт · kulminatsiya кульминация · skalpel скальпель · emulsiya эмульсия
  balzam бальзам · italyan итальян

  alyans альянс · kompyuter компьютер · intervyu интервью · tyutor тьютор
  batalyon батальон · bulyon бульон · medalyon медальон · pochtalyon почтальон · pavilyon павильон · kanyon каньон

  syomka съёмка · adyutant адъютант · syezd съезд · obyekt объект · obyektiv объектив · subyekt субъект
  subyektiv субъектив · konyunktura конъюнктура · konyunktivit конъюнктивит · inyeksiya инъекция
  moʻjiza мўъжиза · moʻjaz мўъжаз · moʻtabar мўътабар · moʻtadil мўътадил

  rayon район · mikrorayon микрорайон · mayor майор · mayonez майонез · yod йод · yoga йога · yogurt йогурт
  york йорк · nyu нью · payariq пайариқ · mer мэр · meriya мэрия

  pensiya пенсия · pension пенсион · pensioner пенсионер · ekspansiya экспансия · pansion пансион
  pansionat пансионат · refleksiya рефлексия · apopleksiya апоплексия · epilepsiya эпилепсия · biopsiya биопсия
`)

/** Written in Latin letters in Cyrillic text too; compared with capitals, so `ip` is still a thread. */
export const keptWords: ReadonlySet<string> = new Set(
  `SMS QR PDF JPG JPEG PNG HEIC WEBP WebP AVIF ID UZS CSV XML API URL USB HTML IP OneID MyID E-IMZO e-Case e-mail E-mail
  email Payme Stripe Visa Mastercard HUMO Telegram Google UzPost BTS Wi-Fi Eskiz Android iOS Safari Firefox
  Chrome Windows Click Facebook WhatsApp Microsoft Word Excel PostgreSQL macOS`
    .trim()
    .split(/\s+/),
)

/** Abbreviations whose letters stand for words that begin otherwise in Cyrillic. */
export const abbreviations: ReadonlyMap<string, string> = readPairs('YTT ЯТТ')

function readPairs(text: string): Map<string, string> {
  const pairs = text
    .trim()
    .split(/\s*[·\n]\s*/)
    .map((pair) => pair.trim().split(/\s+/))
  return new Map(pairs.map(([latin = '', cyrillic = '']) => [latin, cyrillic]))
}
