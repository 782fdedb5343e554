import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Timeline } from '~/ui/data/timeline'
import { WhatComes } from '~/ui/vouchers/what-comes'
import { describeStory } from '~/views/devices/describe-story.server'
import { useFirstCrumb } from '../parts/helped/use-first-crumb'
import { openStory } from '../parts/voucher/open-story.server'
import { StoryLines } from '../parts/voucher/story-lines'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { story, assisted, isFollowed } = await openStory(context, args.params.id)
  const shown = await describeStory(story, context.locale, context.now())
  return json({ title: titleOf(context.locale, shown.title), story: shown, assisted, isFollowed })
}

/** All that happened to a voucher and what comes next, for the person, who helps her today, and who follows it for her. */
export default function Story() {
  const t = useT()
  const here = useHere()
  const { story, assisted, isFollowed } = useLoaderData<typeof loader>()
  const page = here(`/vouchers/${story.id}`)
  const own = [useFirstCrumb(assisted !== null), { label: story.device, href: page }]
  const followed = [{ label: t('mandates.title'), href: here('/account/mandates') }]
  const other = (id: string | null) => (id && !isFollowed ? here(`/vouchers/${id}/story`) : null)
  const [earlier, later] = [other(story.replacesId), other(story.replacedById)]
  return (
    <Frame width="narrow" crumbs={[...(isFollowed ? followed : own), { label: t('vouchers.story.link') }]}>
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} size="l" caption={story.number || t('vouchers.voucher.caption')}>
        {story.title}
      </Heading>
      {story.beneficiary && (
        <p>
          {t('vouchers.voucher.for')}: <PersonName of={story.beneficiary} />
        </p>
      )}
      <p>{t('vouchers.story.lead')}</p>
      {isFollowed && <Notice>{t('vouchers.story.followed')}</Notice>}
      <section className="grid gap-4">
        <Heading level={2}>{t('vouchers.story.nextTitle')}</Heading>
        <WhatComes steps={story.next} withLinks={!isFollowed} />
        {later && (
          <p>
            <a className="inline-flex min-h-11 items-center" href={later}>
              {t('vouchers.voucher.replacedBy')}
            </a>
          </p>
        )}
      </section>
      <section className="grid gap-4">
        <Heading level={2}>{t('vouchers.story.pastTitle')}</Heading>
        {earlier && (
          <p>
            <a className="inline-flex min-h-11 items-center" href={earlier}>
              {t('vouchers.story.earlier')}
            </a>
          </p>
        )}
        <Timeline
          events={story.past.map(({ title, date, machineDate, lines, words }, index) => ({
            ...{ key: String(index), title, date, dateTime: machineDate },
            text: <StoryLines lines={lines} words={words} />,
          }))}
        />
      </section>
      <p className="text-muted">{story.asOf}</p>
      <ButtonGroup>
        <ButtonLink look="secondary" icon="download" href={`${page}/story/pdf`}>
          {t('vouchers.action.pdf')}
        </ButtonLink>
        <ButtonLink look="secondary" icon="download" href={`${page}/story/pdf?large`}>
          {t('vouchers.action.largePdf')}
        </ButtonLink>
        <PrintButton />
      </ButtonGroup>
    </Frame>
  )
}
