import type { Client } from '~/platform/work.server'

export interface MoveOf {
  id: bigint
  at: Date
  /** Past-tense event that moved it. */
  effectKind: string
  fromCode: string
  toCode: string
  /** Tiyin, above zero. */
  amountTiyin: bigint
}

/** Every posting on an account, and every one of what happened to these subjects, the oldest first. */
export async function listMovesOf(
  client: Client,
  { code, subjectIds }: { code: string; subjectIds: readonly string[] },
): Promise<MoveOf[]> {
  return client.$queryRaw<MoveOf[]>`
    select p.id, p.at, e.kind as "effectKind", f.code as "fromCode", t.code as "toCode", p.amount_tiyin as "amountTiyin"
      from posting p join effect e on e.id = p.effect_id join account f on f.id = p.from_account_id
        join account t on t.id = p.to_account_id
     where p.id in (
       select q.id from account a join posting q on q.from_account_id = a.id or q.to_account_id = a.id
        where a.code = ${code}
       union all
       select q.id from effect b join posting q on q.effect_id = b.id
        where b.subject_id = any(${[...subjectIds]}::uuid[]))
     order by p.at, p.id`
}
