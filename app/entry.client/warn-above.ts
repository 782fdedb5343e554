import { all } from './page'

const pauseMs = 400

/** Says while a price is typed that it is above what can be paid; what is no plain number changes nothing. */
export function warnAbove(): void {
  for (const note of all<HTMLElement>('[data-above-of]')) {
    const field = note
      .closest('form')
      ?.querySelector<HTMLInputElement>(`input[name="${note.dataset.aboveOf}"]`)
    let pending: ReturnType<typeof setTimeout>
    // After a pause, so that nothing is said of a price that is half typed.
    field?.addEventListener('input', () => {
      clearTimeout(pending)
      pending = setTimeout(() => show(note, field.value), pauseMs)
    })
    if (field?.value) show(note, field.value)
  }
}

function show(note: HTMLElement, typed: string): void {
  const plain = typed.replace(/[\s\u00A0\u202F.,']/g, '')
  const said = note.querySelector<HTMLElement>('[data-above]')
  if (!said || !/^\d{0,15}$/.test(plain)) return
  said.hidden = BigInt(plain || '0') <= BigInt(note.dataset.most ?? '0')
}
