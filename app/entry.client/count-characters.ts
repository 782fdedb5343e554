import { all } from './page'

const pauseMs = 400
const pending = new Map<Element, ReturnType<typeof setTimeout>>()

/** Says how many characters are left of a long text. */
export function countCharacters(): void {
  for (const area of all<HTMLTextAreaElement>('textarea[data-limit]')) {
    document.getElementById(`${area.id}-count`)?.setAttribute('aria-live', 'polite')
    if (area.value) count(area)
  }
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.limit === undefined) return
    // After a pause, so that a screen reader hears the count and not every keystroke.
    clearTimeout(pending.get(target))
    pending.set(
      target,
      setTimeout(() => count(target), pauseMs),
    )
  })
}

function count(area: HTMLTextAreaElement): void {
  const limit = Number(area.dataset.limit)
  const note = document.getElementById(`${area.id}-count`)
  if (!note) return
  // Counted as the server counts: a line break is one character, an emoji too.
  const left = limit - [...area.value].length
  const forms = JSON.parse((left < 0 ? note.dataset.overText : note.dataset.left) ?? '{}')
  const form = new Intl.PluralRules(document.documentElement.lang).select(Math.abs(left))
  note.textContent = (forms[form] ?? '').replace('{n}', String(Math.abs(left)))
  note.toggleAttribute('data-over', left < 0)
}
