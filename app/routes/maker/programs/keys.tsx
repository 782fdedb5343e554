import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  listProgramKeys,
  programKeySorts,
  programKeysPerPage,
  revokeProgramKey,
} from '~/domains/administration/index.server'
import { makerKeyForm } from '~/domains/administration/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { ProgramKeys } from '~/ui/programs/program-keys'
import { describeKey } from '~/views/programs/describe-key'
import { makeMakerKey } from '~/workflows/programs/make-maker-key.server'
import { MakerTabs } from '../parts/maker-tabs'
import { NewKey } from '../parts/programs/new-key'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'programs', 'maker_staff')
  const asked = readList(context.url.searchParams, programKeySorts)
  const { keys, total } = await perform(context, listProgramKeys, asked)
  return json({
    title: pageTitle(context.locale, 'programs.maker.title'),
    keys: keys.map((key) => describeKey(key, dayOf(context.now()))),
    list: listed(asked, total, programKeysPerPage),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'programs', 'maker_staff')
  const form = await readFormData(args.request)
  const to = `/${context.locale}/maker/keys`
  const intent = form.get('intent')
  if (intent === 'revoke') {
    const id = form.get('keyId')
    if (!isId(id)) throw notFound()
    const done = await perform(context, revokeProgramKey, id)
    return done.ok ? redirectWithNotice(to, { key: 'programs.revoked', tone: 'success' }) : refuseForm(done)
  }
  if (intent !== 'make') return refuseForm(unknownAct)
  const parsed = parseForm(form, makerKeyForm)
  if (!parsed.ok) return refuseForm(parsed)
  const made = await perform(context, makeMakerKey, parsed.value)
  if (!made.ok) return refuseForm(made)
  const { secret } = made.value
  return redirectWithNotice(to, { key: 'programs.maker.made', tone: 'success', values: { secret } })
}

/** By which keys the workshop's own system calls the portal; who finds that one got out takes it back. */
export default function MakerKeys() {
  const t = useT()
  const here = useHere()
  const { keys, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="programs" />
      <Heading level={1}>{t('programs.maker.title')}</Heading>
      <p className="max-w-2xl">{t('programs.maker.lead')}</p>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/developers')}>
          {t('programs.maker.how')}
        </a>
      </p>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/maker/webhooks')}>
          {t('webhooks.title')}
        </a>
      </p>
      <ProgramKeys keys={keys} list={list} />
      <NewKey />
    </Frame>
  )
}
