import { signInOverHttp } from '../http'
import { type ArrangedCase, arrangeCase, passToHead, prepareCase } from './arrange-case'
import { readVersion, send } from './arrange-voucher'

/** Somebody new whose one-off aid after a fire a specialist prepared and the head approved: it is due at once. */
export async function arrangeAid(): Promise<ArrangedCase> {
  const aid = await arrangeCase('emergency-aid')
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  await prepareCase(aid, specialist)
  await passToHead(aid, specialist)
  const head = await signInOverHttp('head-uchtepa', 'inson_head')
  await send(head, `${aid.home}/approve`, {
    version: await readVersion(head, aid.home),
    reasonCode: 'papersSeen',
  })
  return aid
}
