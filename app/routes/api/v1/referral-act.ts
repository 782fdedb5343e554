import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { AnswerTask } from '~/domains/care/schema'
import { answerWrite } from '~/http/api/answer-endpoint.server'
import { notFound } from '~/http/guards.server'
import type { Work } from '~/platform/work.server'
import { answerReferral as answerAsked } from '~/workflows/cases/referrals/answer-referral.server'
import { acceptReferral, answerReferral, refuseReferral } from '../parts/v1/referral-endpoints'

const nothing = { reasonCode: undefined, expectedOn: null, text: null }

/** Takes it on, says what came of it, or that it cannot be done: by the last part of the address. */
export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? ''
  switch (args.params.act) {
    case 'accept':
      return answerWrite(acceptReferral, args, (work, body) =>
        answer(work, id, { ...nothing, ...body, answer: 'accept' }),
      )
    case 'answer':
      return answerWrite(answerReferral, args, (work, body) =>
        answer(work, id, { ...nothing, ...body, answer: 'finish' }),
      )
    case 'refuse':
      return answerWrite(refuseReferral, args, (work, body) =>
        answer(work, id, { ...nothing, ...body, answer: 'refuse' }),
      )
    default:
      throw notFound()
  }
}

async function answer(work: Work, id: string, input: AnswerTask & { version: number }) {
  const done = await answerAsked(work, { id, ...input })
  if (!done.ok) return done
  const status = ({ accept: 'accepted', finish: 'done', refuse: 'refused' } as const)[input.answer]
  return { ok: true as const, value: { id, status, version: input.version + 1 } }
}

/** There is nothing to read here. */
export function loader(_args: LoaderFunctionArgs) {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
