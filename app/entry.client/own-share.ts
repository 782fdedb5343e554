import { all } from './page'

const pauseMs = 400

/** Says while a price is typed what is left of it above the State's ceiling; what is no plain number changes nothing. */
export function showOwnShare(): void {
  for (const note of all<HTMLElement>('[data-share-of]')) {
    const field = note
      .closest('form')
      ?.querySelector<HTMLInputElement>(`input[name="${note.dataset.shareOf}"]`)
    let pending: ReturnType<typeof setTimeout>
    // After a pause, so that a screen reader hears the sum and not every keystroke.
    field?.addEventListener('input', () => {
      clearTimeout(pending)
      pending = setTimeout(() => say(note, field.value), pauseMs)
    })
    if (field?.value) say(note, field.value)
  }
}

function say(note: HTMLElement, typed: string): void {
  const plain = typed.replace(/[\s\u00A0\u202F.,']/g, '')
  if (!/^\d{1,15}$/.test(plain)) return
  const above = BigInt(plain) - BigInt(note.dataset.ceiling ?? '0') / 100n
  const { none = '', some = '' } = note.dataset
  note.textContent = above > 0n ? some.replace('{n}', grouped(above)) : none
}

function grouped(amount: bigint): string {
  const mark = document.documentElement.lang === 'en' ? ',' : '\u00A0'
  return String(amount).replace(/\B(?=(\d{3})+$)/g, mark)
}
