import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { lockTextRequest } from './lock-text-request.server'
import { tellEditor } from './tell.server'

/**
 * Keeps what products or the story of a shop say now beside every open request for them, where it reads otherwise than
 * before, and tells who works on it. Call it after every change of such texts by their seller.
 */
export async function writeSources(work: Work, of: { productIds: readonly string[] } | { sellerId: string }) {
  const { personId } = work
  if (!personId) return
  const changed =
    'sellerId' in of
      ? await work.tx.$queryRaw<Changed[]>`
          insert into text_request_source (request_id, number, text, written_by_id, written_at)
          select r.id, was.number + 1, s.about ->> r.from_locale, ${personId}::uuid, ${work.now()}
            from text_request r join seller s on s.id = r.seller_id
            cross join lateral (select x.number, x.text from text_request_source x
              where x.request_id = r.id order by x.number desc limit 1) was
           where r.seller_id = ${of.sellerId}::uuid and r.product_id is null and r.status in ('asked', 'taken', 'handed')
             and s.about ->> r.from_locale <> was.text
          returning request_id as id`
      : await work.tx.$queryRaw<Changed[]>`
          insert into text_request_source (request_id, number, name, text, written_by_id, written_at)
          select r.id, was.number + 1, t.name, t.description, ${personId}::uuid, ${work.now()}
            from text_request r join product_text t on t.product_id = r.product_id and t.locale = r.from_locale
            cross join lateral (select x.number, x.name, x.text from text_request_source x
              where x.request_id = r.id order by x.number desc limit 1) was
           where r.product_id = any(${[...of.productIds]}::uuid[]) and r.status in ('asked', 'taken', 'handed')
             and (t.name, t.description) is distinct from (was.name, was.text)
          returning request_id as id`
  for (const { id } of changed) {
    await recordAudit(work, { subject: id, action: 'textRequest.sourceChanged' })
    const request = await lockTextRequest(work, id)
    const number = request?.sources.at(-1)?.number
    if (request)
      await tellEditor(work, request, {
        step: `source${number}`,
        template: 'notifications.translationSource',
      })
  }
}

interface Changed {
  id: string
}
