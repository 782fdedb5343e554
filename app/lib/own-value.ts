/**
 * What a plain object says of a key that comes from outside; undefined for what it does not say itself. Read directly, an
 * object also answers to `constructor`, `toString` and `__proto__`.
 */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>> | null | undefined,
  key: string,
): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}
