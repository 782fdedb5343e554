import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import type { ShownClosing } from './show-closing.server'

const acts = { planned: 'withdraw', moving: 'hold', held: 'resume', done: null } as const

/** A closing that two administrators agreed on: from when, to whom, how far it is, and what can be done about it. */
export function ClosingCard({ closing }: { closing: ShownClosing }) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { id, state, closesOn, to, districts, grounds } = closing
  const act = acts[state]
  const linked = ({ code, name }: { code: string; name: string }) => (
    <a href={here(`/admin/centres/${code}`)}>{name}</a>
  )
  return (
    <section className="card" aria-labelledby="closing">
      <Heading level={2} id="closing">
        {t(`admin.centres.closing.state.${state}`, { date: dateLong(closesOn) })}
      </Heading>
      <p>{t(`admin.centres.closing.lead.${state}`)}</p>
      {state !== 'planned' && <Progress closing={closing} />}
      <SummaryList
        rows={[
          { key: 'to', label: t('admin.centres.successor'), value: linked(to) },
          ...districts.map((one) => ({ key: one.district, label: one.district, value: linked(one.to) })),
          { key: 'grounds', label: t('admin.centres.grounds'), value: grounds },
        ]}
      />
      {act && (
        <PostForm hidden={{ proposalId: id, intent: act }}>
          <Button look="secondary">{t(`admin.centres.closing.act.${act}`)}</Button>
        </PostForm>
      )}
    </section>
  )
}

function Progress({ closing: { state, progress, doneAt } }: { closing: ShownClosing }) {
  const t = useT()
  const { number, dateTime } = useFormat()
  const { moved, left, leftToDecide, lastAt } = progress
  const text = t('admin.centres.closing.progress', { moved: number(moved), all: number(moved + left) })
  const last = doneAt ?? lastAt
  return (
    <>
      <div className="steps-progress">
        <p>{text}</p>
        <progress max={Math.max(moved + left, 1)} value={moved + left === 0 ? 1 : moved} aria-label={text} />
      </div>
      {last && (
        <p>
          {t(doneAt ? 'admin.centres.closing.doneAt' : 'admin.centres.closing.lastAt', {
            moment: dateTime(last),
          })}
        </p>
      )}
      {state !== 'done' && left === 0 && leftToDecide > 0 && (
        <Notice tone="warning">{t('admin.centres.closing.leftToDecide', { count: leftToDecide })}</Notice>
      )}
    </>
  )
}
