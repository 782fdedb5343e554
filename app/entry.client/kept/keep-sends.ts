import { photosOf } from '../sending/shrink-photos'
import { openList, type State } from './kept-list'
import { type Kept, openVault, type Store } from './vault'

interface Answer {
  isDone?: boolean
  /** How it went. */
  state?: State
  /** Why it was refused. */
  message?: string | null
}

const reachMs = 4_000
const againMs = 20_000

/**
 * A page goes on without a line: what is typed into its `data-forms` is kept on the phone, sealed, seen in a list, and sent
 * once when the line is back, under the name that the form gave it in `data-id`. The server answers a repeat alike; a
 * refused one stays in the list with its reason. Of a page with `data-many` each sending is another one.
 */
export async function keepSends(section: HTMLElement): Promise<void> {
  const { key = '', forms = '', id: idField = '', label = '', labelFields, many } = section.dataset
  const store = section.dataset.keptSends as Store
  section.removeAttribute('data-key')
  const vault = await openVault(store, key)
  const waiting = new Map<string, Kept>()
  const list = openList(section, (id) => void forget(id))
  let isSending = false

  async function forget(id: string) {
    waiting.delete(id)
    list.drop(id)
    await vault.remove(id)
  }

  async function send(kept: Kept) {
    const { id, about } = kept
    const body = await vault.open(id)
    if (!body) return void forget(id)
    list.show(kept, 'sending')
    const answer = await fetch(about.action, {
      ...{ method: 'POST', body, redirect: 'manual', headers: { 'content-type': about.contentType } },
    }).catch(() => null)
    // Nothing was answered, or for a while: it is sent again as it is.
    if (!answer || answer.status >= 500 || answer.status === 429) return list.show(kept, 'waiting')
    if (answer.type === 'opaqueredirect' || answer.status === 401) return list.show(kept, 'signedOut')
    const said = (await answer.json().catch(() => ({}))) as Answer
    waiting.delete(id)
    if (said.isDone) {
      await vault.remove(id)
      return list.show(kept, said.state ?? 'sent')
    }
    const refused = { id, about: { ...about, refusal: said.message ?? '' } }
    await vault.say(id, refused.about)
    list.show(refused, 'refused')
  }

  async function sendAll() {
    if (isSending || waiting.size === 0) return
    isSending = true
    // Of several windows one sends at a time.
    const all = async () => {
      // One that fails stays as it is, and holds no other up.
      for (const kept of [...waiting.values()]) await send(kept).catch(() => list.show(kept, 'waiting'))
    }
    await (navigator.locks ? navigator.locks.request(store, all) : all())
    isSending = false
  }

  async function keep(form: HTMLFormElement) {
    await photosOf(form)
    const fields = new FormData(form)
    const id = String(fields.get(idField))
    const toldAt = new Date().toISOString()
    fields.set('toldAt', toldAt)
    const body = new Response(fields)
    const contentType = body.headers.get('content-type') ?? ''
    const page = location.pathname
    const about = {
      ...{ action: `${page}/kept`, page, contentType, toldAt, refusal: null },
      label: labelFields ? labelFields.split(',').map(shownIn(form)).join(' × ') : label,
    }
    await vault.put(id, about, await body.arrayBuffer())
    const kept = { id, about }
    waiting.set(id, kept)
    list.show(kept, 'waiting')
    form.reset()
    const named = form.elements.namedItem(idField)
    if (many !== undefined && named instanceof HTMLInputElement) named.value = crypto.randomUUID()
    section.scrollIntoView({ block: 'center' })
    section.querySelector<HTMLElement>('h2')?.focus()
  }

  // Before the form is sent as every form is: a page without a line would be lost with all that was typed.
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !forms || !form.matches(forms)) return
      if (form.dataset.reached !== undefined || form.dataset.sent !== undefined) return
      event.preventDefault()
      event.stopPropagation()
      const { submitter } = event
      void isReached().then((reached) => {
        if (!reached) return keep(form)
        form.dataset.reached = ''
        form.requestSubmit(submitter)
      })
    },
    true,
  )
  const { kept, lost } = await vault.list()
  for (const one of kept) {
    list.show(one, one.about.refusal === null ? 'waiting' : 'refused')
    if (one.about.refusal === null) waiting.set(one.id, one)
  }
  if (lost > 0) list.sayLost()
  section.querySelector('[data-kept-send]')?.addEventListener('click', () => void sendAll())
  window.addEventListener('online', () => void sendAll())
  setInterval(() => void sendAll(), againMs)
  void sendAll()
}

/** Whether the portal answers: a browser that believes in a line may still have none. */
async function isReached(): Promise<boolean> {
  if (navigator.onLine === false) return false
  const how = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(reachMs) } as const
  return (await fetch('/health/live', how).catch(() => null)) !== null
}

/** What a person sees in a field. */
const shownIn =
  (form: HTMLFormElement) =>
  (name: string): string => {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.textContent ?? ''
    return field instanceof HTMLInputElement ? field.value : ''
  }
