import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  deleteVersion,
  listChanges,
  listFaults,
  publishVersion,
  returnVersion,
  submitVersion,
  takeVersion,
} from '~/domains/services/index.server'
import { returnReasonInput, versionDayForm } from '~/domains/services/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import type { Result } from '~/lib/result'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { nameTrail, pageOf } from '../parts/services/name-place.server'
import { nameService } from '../parts/services/name-service.server'
import { isWriting, readVersion, seenDraft } from '../parts/services/seen-draft.server'
import { useVersionCrumbs } from '../parts/services/use-version-crumbs'
import { VersionActs } from '../parts/services/version-acts'
import { VersionContents, VersionDifference, VersionFaults } from '../parts/services/version-contents'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const file = await readVersion(context, args.params)
  const { serviceCode, number, revision, state, validFrom, authorId, returnText, content, before } = file
  const isDraft = state === 'draft' || state === 'offered'
  return json({
    ...{ code: serviceCode, number, revision, state, returnText },
    title: pageTitle(context.locale, 'services.version.title', { number }),
    service: await nameService(context, serviceCode),
    validFrom: isoDay(validFrom),
    isOwn: authorId === context.personId,
    isWriting: isWriting(file, context),
    isAsking: context.url.searchParams.has('discard'),
    faults: (isDraft ? listFaults(content) : []).map((fault) => ({
      ...fault,
      trail: nameTrail(content, fault.place, context.locale),
      page: pageOf(content, fault.place),
    })),
    differences: listChanges(file).map((one) => ({
      ...one,
      // What was removed is called as it was.
      trail: nameTrail(one.after === undefined && before ? before : content, one.place, context.locale),
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const file = await readVersion(context, args.params)
  const form = await readFormData(args.request)
  const seen = seenDraft(file, form)
  const home = `/${context.locale}/admin/services/${seen.serviceCode}`
  const done = (key: DoneKey, to = `${home}/${seen.number}`) =>
    redirectWithNotice(to, { key: `services.version.${key}`, tone: 'success' })
  switch (form.get('intent')) {
    case 'offer':
      return offer(context, seen, form, () => done('offered'))
    case 'takeOver':
      return refusedOr(await perform(context, takeVersion, seen), () => done('takenOver'))
    case 'takeBack':
      return refusedOr(await perform(context, returnVersion, seen, null), () => done('takenBack'))
    case 'publish':
      return refusedOr(await perform(context, publishVersion, seen), () => done('published'))
    case 'discard':
      return refusedOr(await perform(context, deleteVersion, seen), () => done('discarded', home))
    case 'sendBack': {
      const parsed = parseForm(form, returnReasonInput)
      if (!parsed.ok) return refuseForm(parsed)
      const returned = await perform(context, returnVersion, seen, parsed.value.reason)
      return refusedOr(returned, () => done('sentBack'))
    }
    default:
      return refuseForm(unknownAct)
  }
}

type DoneKey = 'offered' | 'takenOver' | 'takenBack' | 'published' | 'discarded' | 'sentBack'

async function offer(
  context: SignedInContext,
  seen: ReturnType<typeof seenDraft>,
  form: FormData,
  done: () => Promise<Response>,
) {
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, versionDayForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const offered = await perform(context, submitVersion, seen, parsed.value.from)
  return refusedOr(offered, done, { 'services.error.dayTooEarly': 'from', 'services.error.dayTaken': 'from' })
}

function refusedOr(result: Result<unknown>, done: () => Promise<Response>, field?: Record<string, string>) {
  return result.ok ? done() : refuseForm(result, field)
}

export default function Version() {
  const t = useT()
  const { dateLong } = useFormat()
  const version = useLoaderData<typeof loader>()
  const { code, number, service, state, validFrom, returnText, faults, differences } = version
  return (
    <Frame crumbs={useVersionCrumbs({ code, service, number })}>
      <Heading level={1} caption={service}>
        {t('services.version.title', { number })} <Tag>{t(`services.version.status.${state}`)}</Tag>
      </Heading>
      {state === 'offered' && validFrom && (
        <Notice tone="warning">{t('services.version.offeredFor', { day: dateLong(validFrom) })}</Notice>
      )}
      {returnText && (
        <Notice tone="warning" title={t('services.version.sentBackText')}>
          {returnText}
        </Notice>
      )}
      <VersionContents code={code} number={number} isWriting={version.isWriting} />
      {(state === 'draft' || state === 'offered') && (
        <VersionFaults code={code} number={number} faults={faults} />
      )}
      <VersionDifference differences={differences} isAhead={state === 'draft' || state === 'offered'} />
      <VersionActs {...version} mayGoOut={faults.length === 0 && differences.length > 0} />
    </Frame>
  )
}
