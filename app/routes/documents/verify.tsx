import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { verifyInput } from '~/domains/documents/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  return json({ title: pageTitle(locale, 'documents.verify.title') })
}

/** Leads to the page that a document's QR code opens, where looking up is counted. */
export async function action(args: ActionFunctionArgs) {
  const { locale } = await allowAnyone(args)
  const parsed = parseForm(await readFormData(args.request), verifyInput)
  if (!parsed.ok) return refuseForm(parsed)
  return redirect(`/${locale}/verify/${parsed.value.code}`, { status: 303 })
}

export default function Verify() {
  const t = useT()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('documents.verify.title')}</Heading>
      <p>{t('documents.verify.lead')}</p>
      <PostForm>
        <TextField
          kind="verificationCode"
          name="code"
          label={t('documents.verify.code')}
          hint={t('documents.verify.hint', { example: '7Q4K-92MX-0TBC-5HPJ' })}
          width={20}
        />
        <Button icon="search">{t('documents.verify.submit')}</Button>
      </PostForm>
    </Frame>
  )
}
