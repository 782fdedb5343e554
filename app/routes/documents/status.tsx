import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { statusInput } from '~/domains/applications/schema'
import { takeBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseField, refuseForm, refuseForTime } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextField } from '~/ui/form/text-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'
import { getStatus } from '~/views/applications/get-status.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  return json({ title: pageTitle(locale, 'applications.find.title') })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const parsed = parseForm(await readFormData(args.request), statusInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { number, phone } = parsed.value
  // Neither the phone of a known number nor the number of a known phone can be tried out.
  const waits = [
    await takeBudget(context, 'lookUp'),
    await takeBudget(context, 'lookUpOne', number),
    await takeBudget(context, 'lookUpOne', phone),
  ]
  const seconds = Math.max(...waits)
  if (seconds > 0)
    return refuseForTime(seconds, 'applications.find.tooMany', { minutes: Math.ceil(seconds / 60) })
  const found = await getStatus(context, parsed.value)
  // One answer for a number that does not exist, for a phone that is another's, and for what nobody may learn of.
  if (!found) return refuseField('number', 'applications.find.notFound')
  if (found.status === 'draft') return json({ draft: { number, id: found.id } })
  return json({ found: { ...found, number, until: isoDay(found.until) } })
}

interface Found {
  number: string
  status: 'submitted' | 'in_review' | 'correction_requested' | 'approved' | 'refused' | 'withdrawn'
  until: string | null
}

interface Answer {
  found?: Found
  draft?: { number: string; id: string }
}

export default function StatusByNumber() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { found, draft } = (useActionData() as Answer | undefined) ?? {}
  const date = found?.until ? dateLong(found.until) : ''
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('applications.find.title')}</Heading>
      <p>{t('applications.find.lead')}</p>
      {found && (
        <Notice
          tone={found.status === 'correction_requested' ? 'warning' : 'info'}
          title={`${found.number}: ${t(`applications.status.${found.status}`)}`}
        >
          <p>{t(`applications.find.next.${found.status}`, { date })}</p>
        </Notice>
      )}
      {draft && (
        <Notice title={t('applications.find.draft.title', { number: draft.number })}>
          <p>{t('applications.find.draft.text')}</p>
          <ButtonLink href={here(`/applications/${draft.id}/continue`)} icon="arrowRight">
            {t('applications.find.draft.goOn')}
          </ButtonLink>
        </Notice>
      )}
      <PostForm onlyShows={Boolean(found ?? draft)}>
        <TextField
          name="number"
          kind="applicationNumber"
          label={t('applications.submitted.number')}
          hint="HA-7Q4K-92MF"
          width={20}
        />
        <PhoneField name="phone" label={t('applications.find.phone')} />
        <Button icon="search">{t('applications.find.submit')}</Button>
      </PostForm>
    </Frame>
  )
}
