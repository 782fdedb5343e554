import type { TextKey } from './text-key'

/**
 * The answer of a command: a value, or a refusal that the person can be told about.
 * `error` is a full message key, `details` are its placeholders.
 */
export type Result<T, E extends TextKey = TextKey> = { ok: true; value: T } | Refusal<E>

export interface Refusal<E extends TextKey = TextKey> {
  ok: false
  error: E
  details?: Record<string, string | number>
}

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse<E extends TextKey>(error: E, details?: Record<string, string | number>): Refusal<E> {
  return details ? { ok: false, error, details } : { ok: false, error }
}
