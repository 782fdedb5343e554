import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerMandate, getConfirmedMandate } from '~/domains/applications/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { mandateCookie, readCookie } from '~/http/session/cookies.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { describeMandate } from './parts/describe-mandate'
import { MandateFacts } from './parts/mandate-facts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What the code has opened, for half an hour in this browser; `?done` thanks for the answer. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const id = await readCookie<string>(mandateCookie(), args.request)
  const mandate = id ? await perform(context, getConfirmedMandate, id) : null
  // Only where somebody came with her code: the address alone says nothing.
  const isDone = id !== null && url.searchParams.has('done')
  if (!mandate && !isDone) throw redirect(`/${locale}/mandate`, { status: 303 })
  return json({
    title: pageTitle(locale, isDone ? 'mandates.code.doneTitle' : 'mandates.code.title'),
    mandate: !isDone && mandate ? describeMandate(mandate) : null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const id = await readCookie<string>(mandateCookie(), args.request)
  const answer = (await readFormData(args.request)).get('intent')
  if (answer !== 'accept' && answer !== 'decline') return refuseForm(unknownAct)
  const answered = await perform(context, answerMandate, { mandateId: id ?? '', answer, by: 'code' })
  if (!answered.ok) return refuseForm(answered)
  return redirect(`/${context.locale}/mandate/answer?done`, { status: 303 })
}

export default function AnswerMandate() {
  const t = useT()
  const here = useHere()
  const { mandate } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      <Heading level={1} size="l">
        {t(mandate ? 'mandates.code.title' : 'mandates.code.doneTitle')}
      </Heading>
      {mandate ? (
        <>
          <Notice tone="warning">{t('mandates.asksYou')}</Notice>
          <MandateFacts mandate={mandate} />
          <p>{t('mandates.code.revokeHint')}</p>
          <ButtonGroup>
            <PostForm hidden={{ intent: 'accept' }}>
              <Button>{t('mandates.accept')}</Button>
            </PostForm>
            <PostForm hidden={{ intent: 'decline' }}>
              <Button look="secondary">{t('mandates.decline')}</Button>
            </PostForm>
          </ButtonGroup>
        </>
      ) : (
        <>
          <p>{t('mandates.code.done')}</p>
          <p>
            <a href={here('')}>{t('layout.brand')}</a>
          </p>
        </>
      )}
    </Frame>
  )
}
