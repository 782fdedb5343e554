import { useFormat, useT } from '~/i18n/react'
import type { PurchaserStatus, StateCustomerStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'

interface StateMark {
  id: string
  ground: string
  status: StateCustomerStatus
  preparedAt: string
  decidedAt: string | null
  endedAt: string | null
  endReason: string | null
  isByReader: boolean
}

interface StateSectionProps {
  status: PurchaserStatus
  /** The latest first. */
  marks: readonly StateMark[]
  /** False for who stands on its side. */
  mayDecide: boolean
}

/** Whether an organisation is a customer of the State, and what the desk does about it: two of it mark one. */
export function StateSection({ status, marks, mayDecide }: StateSectionProps) {
  const t = useT()
  const [last] = marks
  const open = last && (last.status === 'prepared' || last.status === 'standing') ? last : null
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('state.title')}</Heading>
      <p className="max-w-2xl">{t('state.desk.lead')}</p>
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
      {mayDecide && !open && status === 'confirmed' && <PrepareForm />}
      {mayDecide && open?.status === 'prepared' && <DecideForms mark={open} />}
      {mayDecide && open?.status === 'standing' && <EndForm />}
    </section>
  )
}

function Mark({ mark }: { mark: StateMark }) {
  const t = useT()
  const { dateLong } = useFormat()
  const { status, ground, preparedAt, decidedAt, endedAt, endReason } = mark
  const at = endedAt ?? decidedAt ?? preparedAt
  return (
    <Notice tone={status === 'prepared' ? 'warning' : 'info'} title={t(`state.desk.status.${status}`)}>
      <p>{dateLong(at)}</p>
      <p>
        <FreeText of={ground} />
      </p>
      {endReason && (
        <p>
          {t('purchasing.found.reason')} <FreeText of={endReason} />
        </p>
      )}
    </Notice>
  )
}

function PrepareForm() {
  const t = useT()
  return (
    <PostForm id="state-prepare" hidden={{ decision: 'statePrepare' }}>
      <TextareaField
        name="ground"
        label={t('state.desk.ground')}
        hint={t('state.desk.groundHint')}
        limit={500}
      />
      <div>
        <Button look="secondary">{t('state.desk.prepare')}</Button>
      </div>
    </PostForm>
  )
}

function DecideForms({ mark }: { mark: StateMark }) {
  const t = useT()
  return (
    <>
      {mark.isByReader && <p>{t('state.error.own')}</p>}
      <ButtonGroup>
        {!mark.isByReader && (
          <PostForm id="state-confirm" hidden={{ decision: 'stateConfirm' }}>
            <Button icon="check">{t('state.desk.confirm')}</Button>
          </PostForm>
        )}
        <PostForm id="state-withdraw" hidden={{ decision: 'stateWithdraw' }}>
          <Button look="secondary">{t('state.desk.withdraw')}</Button>
        </PostForm>
      </ButtonGroup>
    </>
  )
}

function EndForm() {
  const t = useT()
  return (
    <PostForm id="state-end" hidden={{ decision: 'stateEnd' }}>
      <TextareaField
        name="endReason"
        label={t('state.desk.endReason')}
        hint={t('purchasing.desk.suspensionHint')}
        limit={500}
      />
      <div>
        <Button look="danger">{t('state.desk.end')}</Button>
      </div>
    </PostForm>
  )
}
