import { all } from './page'

const warnAt = 5

/** What the server has written out for it: sentences by plural form, `{n}` stands for the minutes. */
interface Sentences {
  left: Record<string, string>
  soon: Record<string, string>
}

/**
 * Counts down for how long goods are kept, quietly, and says it once, five minutes before the end. The server says how
 * many seconds are left, so a wrong clock does no harm; when they are over the page is asked for anew.
 */
export function watchHold(): void {
  for (const box of all('[data-hold-seconds]')) {
    const [count, warning] = [box.querySelector('[data-hold-left]'), box.querySelector('[data-hold-soon]')]
    if (!count || !warning) continue
    const texts = JSON.parse(box.dataset.holdTexts ?? '{}') as Sentences
    const endsAt = Date.now() + Number(box.dataset.holdSeconds) * 1000
    const rules = new Intl.PluralRules(document.documentElement.lang)
    const fill = (forms: Record<string, string>, minutes: number) =>
      (forms[rules.select(minutes)] ?? '').replace('{n}', String(minutes))
    const tick = () => {
      const left = endsAt - Date.now()
      if (left <= 0) {
        clearInterval(timer)
        location.reload()
        return
      }
      const minutes = Math.ceil(left / 60_000)
      const text = fill(texts.left, minutes)
      if (count.textContent !== text) count.textContent = text
      if (minutes <= warnAt && !warning.textContent) warning.textContent = fill(texts.soon, minutes)
    }
    const timer = setInterval(tick, 1000)
    tick()
  }
}
