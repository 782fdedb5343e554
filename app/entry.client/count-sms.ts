import { all } from './page'

interface Sample {
  /** Longest values by placeholder. */
  values: [string, string][]
  /** `{n}` and `{most}` stand for the numbers. */
  text: string
}

/** Says while an SMS is written how much of one part it takes; counted as the server counts (`message-renderer`). */
export function countSms(): void {
  for (const box of all<HTMLElement>('[data-sms]')) {
    const area = box.querySelector('textarea')
    const note = box.querySelector('[data-sms-count]')
    if (!area || !note) continue
    const { values, text } = JSON.parse(box.dataset.sms ?? '{}') as Sample
    const known = new Map(values)
    const say = () => {
      const sms = fillSms(area.value, known)
      const most = /^[\x20-\x7e]*$/.test(sms) ? 160 : 70
      note.textContent = text.replace('{n}', String(sms.length)).replace('{most}', String(most))
      note.toggleAttribute('data-over', sms.length > most)
    }
    area.addEventListener('input', say)
    say()
  }
}

function fillSms(typed: string, known: ReadonlyMap<string, string>): string {
  return typed
    .trim()
    .replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => known.get(name) ?? whole)
    .replace(/[ʻʼ‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[–—]/g, '-')
}
