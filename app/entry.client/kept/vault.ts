/**
 * What a phone keeps until it is sent, sealed by a key that its page brings: nobody reads it in the browser's own store. Of
 * hand-overs the key is the session's and ends with it; of sales, which say nothing of a person, the seller's own.
 */

export const stores = ['handOvers', 'fairSales'] as const
export type Store = (typeof stores)[number]

/** What another person has kept on this phone waits for her so long. */
const waitsMs = 30 * 86_400_000

interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}
interface Row {
  id: string
  keptAt: number
  about: Sealed
  body: Sealed
}

/** What the list says of one. */
export interface About {
  /** Where it is sent, and the page on which it was typed. */
  action: string
  page: string
  /** What the list calls it. */
  label: string
  /** Of the body. */
  contentType: string
  toldAt: string
  /** Why it was refused; null while it waits. */
  refusal: string | null
}
export interface Kept {
  id: string
  about: About
}

interface Vault {
  put(id: string, about: About, body: ArrayBuffer): Promise<void>
  /** Says anew what is known of one. */
  say(id: string, about: About): Promise<void>
  /** In the order of time; `lost` hand-overs of another session were thrown away. */
  list(): Promise<{ kept: Kept[]; lost: number }>
  /** What is sent; null where another window has sent it. */
  open(id: string): Promise<ArrayBuffer | null>
  remove(id: string): Promise<void>
}

/** `keyText` is 32 bytes in base64url. */
export async function openVault(store: Store, keyText: string): Promise<Vault> {
  const raw = Uint8Array.from(atob(keyText.replace(/-/g, '+').replace(/_/g, '/')), (sign) =>
    sign.charCodeAt(0),
  )
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const database = await openStore()
  const ask = <T>(mode: IDBTransactionMode, act: (rows: IDBObjectStore) => IDBRequest<T>) =>
    answerOf(act(database.transaction(store, mode).objectStore(store)))
  const place = (id: string, part: string) => new TextEncoder().encode(`${id}:${part}`)
  const seal = async (id: string, part: string, bytes: BufferSource): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const how = { name: 'AES-GCM', iv, additionalData: place(id, part) }
    return { iv, bytes: await crypto.subtle.encrypt(how, key, bytes) }
  }
  const unseal = (id: string, part: string, { iv, bytes }: Sealed) =>
    crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: place(id, part) }, key, bytes)
  const sealAbout = (id: string, about: About) =>
    seal(id, 'about', new TextEncoder().encode(JSON.stringify(about)))
  const read = (id: string) => ask<Row | undefined>('readonly', (rows) => rows.get(id))
  const remove = async (id: string) => void (await ask('readwrite', (rows) => rows.delete(id)))
  return {
    remove,
    async put(id, about, body) {
      const sealed = { about: await sealAbout(id, about), body: await seal(id, 'body', body) }
      const row: Row = { id, keptAt: Date.now(), ...sealed }
      await ask('readwrite', (rows) => rows.put(row))
    },
    async say(id, about) {
      const row = await read(id)
      const sealed = await sealAbout(id, about)
      if (row) await ask('readwrite', (rows) => rows.put({ ...row, about: sealed }))
    },
    async list() {
      const kept: Kept[] = []
      let lost = 0
      for (const { id, about, keptAt } of await ask<Row[]>('readonly', (all) => all.getAll())) {
        const opened = await unseal(id, 'about', about).catch(() => null)
        if (opened) kept.push({ id, about: JSON.parse(new TextDecoder().decode(opened)) as About })
        else if (store === 'handOvers') lost += 1
        if (!opened && (store === 'handOvers' || Date.now() - keptAt > waitsMs)) await remove(id)
      }
      kept.sort((one, other) => (one.about.toldAt < other.about.toldAt ? -1 : 1))
      return { kept, lost }
    },
    async open(id) {
      const row = await read(id)
      return row ? unseal(id, 'body', row.body) : null
    },
  }
}

function openStore(): Promise<IDBDatabase> {
  const asked = indexedDB.open('hamroh', 2)
  asked.onupgradeneeded = () => {
    for (const store of stores)
      if (!asked.result.objectStoreNames.contains(store))
        asked.result.createObjectStore(store, { keyPath: 'id' })
  }
  return answerOf(asked)
}

function answerOf<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  })
}
