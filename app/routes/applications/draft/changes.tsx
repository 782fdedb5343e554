import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { fillerRoles, renewDraft } from '~/domains/applications/index.server'
import { readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { titleOf } from '~/http/urls.server'
import { useLocale, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { SummaryList } from '~/ui/data/summary-list'
import { useAnswerRows } from '../parts/answer-rows'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const own = await readOwn(context, args.params)
  const { change } = own.file
  if (!change) await leaveUnlessRefused(args, own.home)
  return json({
    title: titleOf(context.locale, getT(context.locale)('applications.changes.title')),
    ...{ isProtected: own.isProtected, seen: own.journey.number },
    name: own.journey.definition.name,
    change: change ?? { added: [], gone: [], unfit: [], kept: [] },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const { file, home } = await readOwn(context, args.params)
  const form = await readFormData(args.request)
  const carried = await perform(context, renewDraft, {
    applicationId: file.id,
    seen: readHiddenNumber(form, 'seen'),
  })
  return carried.ok ? redirect(`${home}/continue`, { status: 303 }) : refuseForm(carried)
}

export default function Changes() {
  const t = useT()
  const here = useHere()
  const locale = useLocale()
  const { name, seen, change, isProtected } = useLoaderData<typeof loader>()
  const rows = useAnswerRows(change.gone)
  return (
    <Frame width="narrow" back={{ href: here('/applications') }}>
      {isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={name[locale]}>
        {t('applications.changes.title')}
      </Heading>
      <Prose>
        <p>{t('applications.changes.lead')}</p>
        {(['added', 'unfit'] as const).map(
          (part) =>
            change[part].length > 0 && (
              <Fragment key={part}>
                <h2>{t(`applications.changes.${part}`)}</h2>
                <ul>
                  {change[part].map((words) => (
                    <li key={words.en}>{words[locale]}</li>
                  ))}
                </ul>
              </Fragment>
            ),
        )}
      </Prose>
      {rows.length > 0 && <SummaryList title={t('applications.changes.gone')} rows={rows} />}
      <Prose>
        <h2>{t('applications.changes.kept')}</h2>
        {change.kept.length > 0 ? (
          <ul>
            {change.kept.map((words) => (
              <li key={words.en}>{words[locale]}</li>
            ))}
          </ul>
        ) : (
          <p>{t('applications.changes.keptNothing')}</p>
        )}
      </Prose>
      <PostForm hidden={{ seen: String(seen) }}>
        <Button icon="arrowRight">{t('applications.changes.goOn')}</Button>
      </PostForm>
    </Frame>
  )
}
