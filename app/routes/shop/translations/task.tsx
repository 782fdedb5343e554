import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getTextTask, readTextDays, type TextTask } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { TextLanguages } from '~/ui/market/translations/text-languages'
import { TextStatus } from '~/ui/market/translations/text-status'
import { WrittenText } from '~/ui/market/translations/written-text'
import { taskActions } from '../parts/translations/task-actions.server'
import { HandForm, ReleaseForm, TakeForm } from '../parts/translations/task-forms'
import { TaskNotices } from '../parts/translations/task-notices'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'text_editor')
  const { locale } = context
  const task = await requireTask(context, args.params.id)
  const { dateLong, dateTime } = createFormat(locale)
  const { id, status, fromLocale, toLocale, title, slug, source, sources, reason, note, dueOn } = task
  const before = sources.at(-2) ?? null
  return json({
    title: pageTitle(locale, 'translations.queue.title'),
    task: {
      ...{ id, status, fromLocale, toLocale, name: title, slug, reason, note, source, before },
      ...{ isStory: task.productId === null, isTaken: task.isTaken, isOwnSide: task.isOwnSide },
      ...{ shop: task.seller.displayName, written: { name: task.name, text: task.text } },
      due: dueOn ? dateLong(dueOn) : '',
      changedAt: before ? dateTime(source.writtenAt) : null,
    },
    days: await readTextDays('taken', context.now()),
  })
}

async function requireTask(context: SignedInContext, id = ''): Promise<TextTask> {
  const task = await getTextTask(context, id)
  if (!task) throw notFound()
  return task
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'text_editor')
  const task = await requireTask(context, args.params.id)
  const form = await readFormData(args.request)
  const act = ownValue(taskActions, String(form.get('intent')))
  return act ? act(context, task, form) : refuseForm(unknownAct)
}

/** A text that an editor may take, writes, or has handed in. */
export default function TranslationTask() {
  const t = useT()
  const here = useHere()
  const { task, days } = useLoaderData<typeof loader>()
  const { name, source, before, status, fromLocale, toLocale, slug, written, isStory } = task
  const isWriting = status === 'taken'
  return (
    <Frame width="wide" back={{ href: here('/translations'), label: t('translations.queue.title') }}>
      <Heading level={1} caption={isStory ? t('translations.story') : undefined}>
        <span lang={fromLocale}>{name}</span>
      </Heading>
      <p>
        <TextStatus status={status} />
      </p>
      <TaskNotices {...task} />
      <SummaryList
        rows={[
          {
            key: 'languages',
            label: t('translations.table.languages'),
            value: <TextLanguages fromLocale={fromLocale} toLocale={toLocale} />,
          },
          { key: 'shop', label: t('translations.table.shop'), value: <Name of={task.shop} /> },
          ...(slug
            ? [
                {
                  key: 'page',
                  label: t('translations.text.product'),
                  value: (
                    <a className="inline-flex min-h-11 items-center" href={here(`/market/products/${slug}`)}>
                      {t('translations.text.open')}
                    </a>
                  ),
                },
              ]
            : []),
          ...(task.note
            ? [{ key: 'note', label: t('translations.text.note'), value: <FreeText of={task.note} /> }]
            : []),
        ]}
      />
      <div className="grid gap-8 md:grid-cols-2">
        <div className="grid content-start gap-6">
          <WrittenText title={t('translations.text.source')} lang={fromLocale} {...source} />
          {before && isWriting && (
            <WrittenText title={t('translations.task.before')} lang={fromLocale} {...before} />
          )}
        </div>
        {isWriting && <HandForm {...task} {...written} source={source.number} />}
        {status === 'asked' && !task.isOwnSide && <TakeForm days={days} />}
        {!isWriting && written.text !== null && (
          <WrittenText
            title={t('translations.text.translation')}
            lang={toLocale}
            name={written.name}
            text={written.text}
          />
        )}
      </div>
      {isWriting && <ReleaseForm />}
    </Frame>
  )
}
