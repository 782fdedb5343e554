/**
 * Abbreviations that letters alone do not bring over, Latin to Cyrillic. Their letters stand for words: Y in YTT
 * is "yakka" (якка), E in GES is "elektr" (электр), Sh and Ch keep their small half.
 */
const pairs = `
  YTT ЯТТ · YaTT ЯТТ · YIDXP ЯИДХП · YAMIH ЯМИҲ · YaIM ЯИМ · YHXX ЙҲХХ · YHXB ЙҲХБ · YPX ЙПХ · YHQ ЙҲҚ · YTH ЙТҲ
  YXHT ЕХҲТ · YeXHT ЕХҲТ · YeTTB ЕТТБ · YeOII ЕОИИ · YeII ЕИИ · YeI ЕИ · YUNESKO ЮНЕСКО · YUNISEF ЮНИСЕФ
  GES ГЭС · TES ТЭС · IES ИЭС · AES АЭС · KES КЭС · QES ҚЭС · SHES ШЭС · ShES ШЭС · DES ДЭС · TETs ТЭЦ · LEP ЛЭП
  TETS ТЭЦ · RES РЭС · GEK ГЭК · DEK ДЭК · TIEK ТИЭК · VTEK ВТЭК · EKG ЭКГ · EEG ЭЭГ · MES МЭС · BES БЭС · FVES ФВЭС
  AQSh АҚШ · MChJ МЧЖ · XMChJ ХМЧЖ · IChB ИЧБ · IIChB ИИЧБ · XChK ХЧК · DXSh ДХШ · ShHT ШҲТ · ShNQ ШНҚ · TDShI ТДШИ
  ToshTShI ТошТШИ · OʻzR ЎзР · IChK ИЧК · MChQ МЧҚ · AShT АШТ · OʻzShI ЎзШИ · QShX ҚШХ · ChDQ ЧДҚ
  ShShX ШШХ · TSh ТШ · XChJ ХЧЖ · ShK ШК · ISHB ИШБ · JShShIR ЖШШИР · JSHSHIR ЖШШИР · AChS АЧС · OAVSh ОАВШ
  TV ТВ · kVt кВт · dB дБ · kHz кГц · MHz МГц · GHz ГГц · Hz Гц · Vt Вт · GB ГБ · MB МБ · KB КБ · TB ТБ
`
  .trim()
  .split(/\s*[·\n]\s*/)
  .map((pair) => pair.split(' ') as [string, string])

/** Several Latin spellings may stand for one Cyrillic abbreviation. */
export const abbreviations: ReadonlyMap<string, string> = new Map(pairs)

/** The way back: the first Latin spelling of the list, but JSHSHIR, which the law writes in capitals. */
export const latinAbbreviations: ReadonlyMap<string, string> = new Map(
  [...pairs.toReversed(), ['JSHSHIR', 'ЖШШИР'] as const].map(([latin, cyrillic]) => [cyrillic, latin]),
)
