import type { Client } from '../work.server'

const modelWrites = new Set([
  'create',
  'createMany',
  'createManyAndReturn',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'upsert',
  'delete',
  'deleteMany',
])
const rawCalls = new Set(['$queryRaw', '$executeRaw', '$queryRawUnsafe', '$executeRawUnsafe'])

type Statement = () => PromiseLike<unknown>
type Method = (...args: unknown[]) => PromiseLike<unknown>

interface Watcher {
  /** Sends a statement when its time has come. */
  ask: (statement: Statement) => Promise<unknown>
  /** Sends a statement of SQL past Prisma's client; null where it must go through it. */
  askStraight: (kind: '$queryRaw' | '$executeRaw', given: unknown[]) => PromiseLike<unknown> | null
  /** Hears of every statement that writes before it is sent. */
  onWrite: () => void
}

/** The transaction's client, each of whose statements goes through the watcher's hands. */
export function watchStatements(client: Client, { ask, askStraight, onWrite }: Watcher): Client {
  const watched = (method: Method, owner: object, writes: (args: unknown[]) => boolean) => {
    return (...args: unknown[]) => {
      if (writes(args)) onWrite()
      return ask(() => method.apply(owner, args))
    }
  }
  const rawCall = (name: string, method: Method): Method =>
    name === '$queryRaw' || name === '$executeRaw'
      ? (...given) => askStraight(name, given) ?? method.apply(client, given)
      : method
  return new Proxy(client, {
    get(_, name) {
      const found: unknown = Reflect.get(client, name)
      if (typeof name !== 'string') return found
      if (typeof found === 'function')
        return rawCalls.has(name)
          ? watched(rawCall(name, found as Method), client, ([sql]) => isWrite(sql))
          : found
      if (typeof found !== 'object' || found === null || name.startsWith('$')) return found
      return new Proxy(found, {
        get(model, method) {
          const call: unknown = Reflect.get(model, method)
          if (typeof call !== 'function' || typeof method !== 'string') return call
          return watched(call as Method, model, () => modelWrites.has(method))
        },
      })
    },
  })
}

/** Locks are no writes; functions of the database that write are known by their verb. */
function isWrite(sql: unknown): boolean {
  const text =
    typeof sql === 'string' ? sql : ((sql as { strings?: string[] }).strings ?? (sql as string[])).join('?')
  const unlocked = text.replace(/\bfor\s+(no\s+key\s+)?update\b/gi, '')
  return /\b(insert\s+into|update|delete\s+from|merge\s+into)\b|\bapp_(add|enqueue|post|record|retry|seal)\w*\(/i.test(
    unlocked,
  )
}
