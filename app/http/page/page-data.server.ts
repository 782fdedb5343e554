import { defer } from '@remix-run/node'

/** What JSON would leave as it is. */
type Plain<Value> = Value extends Date | bigint | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>
  ? never
  : Value extends object
    ? { [Key in keyof Value]: Plain<Value[Key]> }
    : Value

/**
 * What a loader gives to its page, as it is: `json` writes it into an answer out of which the router reads it again,
 * which is a twentieth of what a public page takes. Nothing of it is a promise.
 */
export function pageData<Data extends Record<string, unknown>>(
  data: Data & Plain<Data>,
  init?: { status: number },
) {
  return defer<Data>(data, init)
}
