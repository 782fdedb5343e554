import type { ProgramKey } from '~/platform/prisma/client'

type Listed = Omit<ProgramKey, 'secretHash'> & {
  person: { family: string; given: string; patronymic: string | null } | null
}

/** A key fit for JSON. */
export function describeKey({ id, name, scopes, status, mark, person, ...key }: Listed) {
  return {
    ...{ id, name, scopes, status, mark, person },
    preparedAt: key.preparedAt.toISOString(),
    validUntil: key.validUntil?.toISOString().slice(0, 10) ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  }
}
