import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { trainerRole } from '~/domains/appointments/index.server'
import { openClinicOrder, recordClinicAnswer } from '~/domains/vouchers/index.server'
import { acceptanceRefusals, clinicAnswerForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Name, PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { AcceptanceList } from '~/ui/devices/making/acceptance-list'
import { AnswerFields } from '~/ui/devices/making/answer-fields'
import { showAcceptance } from '~/views/devices/show-acceptance'
import { nameDevices } from '~/views/names/name-devices.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const order = await perform(context, openClinicOrder, args.params.id ?? '')
  if (!order) throw notFound()
  const title = pageTitle(context.locale, 'making.clinic.title')
  if (typeof order === 'string') return json({ title, own: true as const })
  const nameOf = await nameDevices(context.locale, context.now())
  const { number, status, deviceCode, person, beneficiary, maker, acceptance } = order
  const name = { family: person.familyName, given: person.givenName, patronymic: person.patronymic }
  return json({
    ...{ title, own: false as const, number, maker, device: nameOf(deviceCode) },
    name: beneficiary ?? name,
    isOpen: status === 'ready' && !acceptance.isByClinician,
    acceptance: showAcceptance(acceptance),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { id: deviceOrderId = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), clinicAnswerForm)
  if (!parsed.ok) return refuseForm(parsed)
  const answered = await perform(context, recordClinicAnswer, { deviceOrderId, ...parsed.value })
  if (!answered.ok) return refuseForm(answered)
  return redirectWithNotice(`/${context.locale}/organisation/devices`, {
    key: `making.clinic.done.${parsed.value.refusal ? 'sentBack' : 'accepted'}`,
    tone: 'success',
  })
}

/** A prosthesis that a clinician looks at, with the person who wears it. */
export default function ClinicDevice() {
  const t = useT()
  const here = useHere()
  const { phone } = useFormat()
  const page = useLoaderData<typeof loader>()
  const home = here('/organisation/devices')
  if (page.own)
    return (
      <Frame width="narrow" back={{ href: home }}>
        <Heading level={1} size="l">
          {t('making.clinic.title')}
        </Heading>
        <Notice tone="warning">{t('sides.error.decideClaim')}</Notice>
      </Frame>
    )
  const { number, device, maker, name, isOpen, acceptance } = page
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {device}
      </Heading>
      <SummaryList
        rows={[
          { key: 'for', label: t('making.clinic.who'), value: <PersonName of={name} /> },
          {
            key: 'maker',
            label: t('claims.column.maker'),
            value: (
              <>
                <Name of={maker.name} />
                <br />
                <a href={`tel:+${maker.phone}`}>{phone(maker.phone)}</a>
              </>
            ),
          },
        ]}
      />
      {acceptance && <AcceptanceList said={acceptance.said} />}
      {isOpen ? (
        <PostForm id="clinic-answer">
          <p>{t('making.clinic.look')}</p>
          <AnswerFields
            reasons={acceptanceRefusals}
            answers={(['accept', 'adjust'] as const).map((value) => ({
              value,
              label: t(`making.clinic.answer.${value}`),
            }))}
          />
          <ConfirmOrCancel cancelHref={home}>{t('making.accept.button')}</ConfirmOrCancel>
        </PostForm>
      ) : (
        <p>{t('making.clinic.closed')}</p>
      )}
    </Frame>
  )
}
