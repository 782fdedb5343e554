import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { tryMandateCode } from '~/domains/applications/index.server'
import { codeForm } from '~/domains/applications/schema'
import { takeBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseField, refuseForm, refuseForTime } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { mandateCookie } from '~/http/session/cookies.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  return json({ title: pageTitle(locale, 'mandates.code.title') })
}

/** For who has no account: number and code from the SMS open the request. */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const parsed = parseForm(await readFormData(args.request), codeForm)
  if (!parsed.ok) return refuseForm(parsed)
  const waits = [
    await takeBudget(context, 'lookUp'),
    await takeBudget(context, 'lookUpOne', parsed.value.number),
  ]
  const seconds = Math.max(...waits)
  if (seconds > 0)
    return refuseForTime(seconds, 'mandates.code.tooMany', { minutes: Math.ceil(seconds / 60) })
  const tried = await perform(context, tryMandateCode, parsed.value)
  if (!tried.ok) return refuseField('code', tried.error)
  return redirect(`/${context.locale}/mandate/answer`, {
    status: 303,
    headers: { 'Set-Cookie': await mandateCookie().serialize(tried.value.mandateId) },
  })
}

export default function MandateCode() {
  const t = useT()
  return (
    <Frame width="narrow">
      <Heading level={1} size="l">
        {t('mandates.code.title')}
      </Heading>
      <p>{t('mandates.code.lead')}</p>
      <PostForm>
        <TextField
          kind="mandateNumber"
          name="number"
          label={t('mandates.code.number')}
          hint="HM-7Q4K-92MD"
          width={20}
        />
        <TextField
          kind="secretCode"
          secret
          name="code"
          label={t('mandates.code.code')}
          hint={t('mandates.code.codeHint')}
          width={10}
        />
        <Button>{t('mandates.code.next')}</Button>
      </PostForm>
    </Frame>
  )
}
